import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs, serveMock } from '@sdwebui/mock-server/node';
import { expect, it, onTestFinished } from 'vitest';

const folder = fileURLToPath(new URL('../examples', import.meta.url));

/** What each of them says, where that is worth knowing. */
const says: Readonly<Record<string, readonly RegExp[]>> = {
  'call-any-route.ts': [
    /^GET \/sdapi\/v1\/upscalers\n200 \d+ upscalers\nGET \/sdapi\/v1\/schedulers\nno ControlNet$/,
  ],
  'cancel.ts': [
    /^It was never sent\./,
    /^interrupted: The server was working on it, and was interrupted\.\nthe task rejects with AbortError$/m,
    /^the call rejects with TimeoutError\n1 unfinished picture$/m,
  ],
  'check-replies.ts': [/^\d+ samplers, as they should be\nexpected a list$/],
  'check-the-setup.ts': [
    /^cors: .*--cors-allow-origins=http:\/\/localhost:5173 /,
    /^AUTOMATIC1111: can tell/m,
    /override_settings\.sd_vae$/m,
    /^Nobody answers at http:\/\/nobody\.invalid \(getaddrinfo E/m,
  ],
  'choose-a-model.ts': [/^\d+ samplers, \d checkpoints, \d LoRAs\ndrawn by tiny\w+\nfrom now on jpg$/],
  'draw-from-a-picture.ts': [/^1 picture from another\nupscaled to 128x128$/],
  'draw.ts': [
    /^grid: grid\.png, image\/png, \d+x\d+\nresult: lighthouse-(\d+)\.png, image\/png, 128x64\nresult: .*\ndrawn by tiny\w+$/,
  ],
  'handle-errors.ts': [
    /^steps: value is not a valid integer\nrequest: Script 'nope' not found\n.*404: Init image not found\nIs the server running\?$/,
  ],
  'read-infotext.ts': [
    /^prompt: a fox.*; not: blur\nseed 7, sampler .+\ntinyDetail is [0-9a-f]{12}\nkept, of all$/,
  ],
  'watch-progress.ts': [/^running \d+ % \(task\)/m, /, preview \d+x\d+$/m, /^done: seed \d+$/m, / s left$/m],
};

const examples = (await readdir(folder)).filter((file) => file.endsWith('.ts') && file !== 'server.ts');

it('every example is run', () => {
  expect(examples.toSorted()).toEqual(Object.keys(says));
});

it.each(examples)('%s runs against the mock', async (example) => {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), stepMs: 20 });
  const { url, close } = await serveMock(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const cwd = await mkdtemp(join(tmpdir(), 'sdwebui-example-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@sdwebui/source', '--import', import.meta.resolve('tsx'), join(folder, example)],
    { cwd, env: { ...process.env, SDWEBUI_URL: url } },
  );
  expect(stderr).toBe('');
  for (const words of says[example] ?? []) expect(stdout.trim()).toMatch(words);
});
