import { setTimeout as wait } from 'node:timers/promises';
import type { Instance } from '../../src/instance/instance.ts';
import { loadInstance } from '../../src/node/load-instance.ts';
import { renderBody } from '../../src/recording/index.ts';
import { createSeededRandom } from '../../src/synthesise/picture/seeded-random.ts';
import { spawnRecorder } from './recorder-process.ts';

export type KillOptions = {
  seed: number;
  upstream: string;
  folder: string;
  /** @default the command's source */
  command?: readonly string[];
  /** @default 8 */
  clients?: number;
};

/** What a killed recorder left. */
export type KillReport = {
  /** Requests whose reply a client had in full. */
  finished: number;
  /** Exchanges in the instance. */
  kept: number;
  /** Requests that were sent and are not in the instance. */
  missing: number;
  /** True if it was killed while it made the instance. */
  whileFolding: boolean;
  /** What is wrong with it: nothing should be. */
  faults: string[];
};

/**
 * Lets clients send requests of many sizes through a recorder in a process of its own, kills it at a moment that the seed decides, in
 * one run of three while it makes the instance, and compares what is on the disk with what the clients saw.
 */
export async function killWhileRecording({
  seed,
  upstream,
  folder,
  command,
  clients = 8,
}: KillOptions): Promise<KillReport> {
  const random = createSeededRandom(`${seed}`).next;
  const args = ['--upstream', upstream, '--out', folder, '--port', '0', '--no-lists', '--quiet'];
  const recorder = spawnRecorder(args, command ? { command } : {});
  const whileFolding = random() < 1 / 3;
  let load: ReturnType<typeof startLoad>;
  try {
    const { url } = await recorder.listening;
    load = startLoad(url, clients, random);
    await load.firstReply;
    await wait(random() * 500);
    if (whileFolding) {
      recorder.process.kill('SIGINT');
      await wait(random() * 300);
    }
  } finally {
    recorder.process.kill('SIGKILL');
  }
  await recorder.ended;
  const { sent, finished } = await load.ended;
  const instance = await loadInstance(folder, { tell: () => {} });
  const kept = await readKept(instance);
  const faults = [...finished].flatMap(([request, reply]) => {
    if (!kept.has(request)) return [`lost, although its client had the reply: ${request.slice(0, 60)}`];
    return kept.get(request) === reply ? [] : [`kept otherwise than it was: ${request.slice(0, 60)}`];
  });
  for (const request of kept.keys())
    if (!sent.has(request)) faults.push(`nobody sent it: ${request.slice(0, 60)}`);
  const missing = sent.size - kept.size;
  if (missing > clients) faults.push(`${missing} are missing, more than were in flight`);
  return { finished: finished.size, kept: kept.size, missing, whileFolding, faults };
}

type Seen = { sent: Set<string>; finished: Map<string, string> };

/** Clients that send one request after the other until the recorder is gone. */
function startLoad(
  url: string,
  clients: number,
  random: () => number,
): { firstReply: Promise<void>; ended: Promise<Seen> } {
  const seen: Seen = { sent: new Set(), finished: new Map() };
  let onFirst = () => {};
  const replied = new Promise<void>((resolve) => {
    onFirst = resolve;
  });
  async function runClient(): Promise<void> {
    for (;;) {
      const ballast = 'x'.repeat(Math.floor(random() ** 3 * 1_000_000));
      const prompt = `number ${seen.sent.size}`;
      const body = JSON.stringify({ prompt, steps: 1, width: 64, height: 64, seed: 1, ballast });
      seen.sent.add(body);
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`${url}/sdapi/v1/txt2img`, { method: 'POST', headers, body })
        .then((response) => (response.status === 200 ? response.text() : undefined))
        .catch(() => undefined);
      if (reply === undefined) return;
      seen.finished.set(body, reply);
      onFirst();
    }
  }
  const ended = Promise.all(Array.from({ length: clients }, runClient)).then(() => seen);
  const inVain = ended.then(() => {
    if (seen.finished.size === 0) throw new Error('No request was answered: the load is wrong.');
  });
  return { firstReply: Promise.race([replied, inVain]), ended };
}

async function readKept(instance: Instance): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const { request, response } of await instance.exchanges()) {
    const [sent, got] = await Promise.all([
      renderBody(request.body, instance),
      renderBody(response.body, instance),
    ]);
    kept.set(Buffer.from(sent).toString(), Buffer.from(got).toString());
  }
  return kept;
}
