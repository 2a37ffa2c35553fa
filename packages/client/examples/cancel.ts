import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// Giving up interrupts the server only while it works on this very generation.
const client = createClient({ baseUrl });
const long = { prompt: 'a whole city', steps: 150, width: 64, height: 64 };

const task = client.txt2img.start(long, { progressInterval: 50 });
const waiting = client.txt2img.start({ prompt: 'another one' }); // this client sends one at a time
for await (const { phase } of task) if (phase === 'running') break;

console.log((await waiting.cancel()).message);
const { outcome, message } = await task.cancel();
console.log(`${outcome}: ${message}`);
await task.catch((error: Error) => console.log(`the task rejects with ${error.name}`));

// A signal does the same to a plain call.
const signal = AbortSignal.timeout(300);
await client
  .txt2img(long, { signal })
  .catch((error: Error) => console.log(`the call rejects with ${error.name}`));

// To end one and keep what it has by then:
const unfinished = client.txt2img.start(long, { progressInterval: 50 });
for await (const { phase } of unfinished) if (phase === 'running') break;
await client.interruptTask(unfinished.id);
console.log(`${(await unfinished).images.length} unfinished picture`);
