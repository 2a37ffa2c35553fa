import { createClient } from '../src/index.ts';

/** Milliseconds of one call each, taken in turn: by the client, and by hand. */
export type CallTimes = { client: number[]; plain: number[] };

const rounds = 15;
const callsEachRound = 40;
const baseUrl = 'http://mock';

/**
 * Times txt2img against what a caller would write without a client: `fetch`, `JSON.parse`, and the picture's base64
 * decoded. Both send a task id of their own each time, so that the server has the same work.
 */
export async function timeCalls(fetch: typeof globalThis.fetch, request: object): Promise<CallTimes> {
  const client = createClient({ baseUrl, fetch });
  const byClient = async () => {
    const { images } = await client.txt2img(request);
    return images[0]?.bytes.length;
  };
  let calls = 0;
  const byHand = async () => {
    calls += 1;
    const response = await fetch(`${baseUrl}/sdapi/v1/txt2img`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...request, force_task_id: `task(${calls})` }),
    });
    const { images } = JSON.parse(await response.text()) as { images: string[] };
    return Buffer.from(images[0] ?? '', 'base64').length;
  };
  if ((await byClient()) !== (await byHand())) throw new Error('The two differ: the bench is broken.');
  const times: CallTimes = { client: [], plain: [] };
  await millisecondsEach(byClient);
  await millisecondsEach(byHand);
  for (let round = 0; round < rounds; round += 1) {
    times.client.push(await millisecondsEach(byClient));
    times.plain.push(await millisecondsEach(byHand));
  }
  return times;
}

async function millisecondsEach(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < callsEachRound; index += 1) await call();
  return (performance.now() - start) / callsEachRound;
}
