import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtInInstance } from '@sdwebui/mock-server/node';
import { build } from 'tsdown';
import type { CallTimes } from '../packages/client/bench/time-calls.ts';
import { compared, type Measurement } from '../packages/mock-server/bench/measurement.ts';
import { withTemporaryFolder } from '../packages/mock-server/bench/temporary-folder.ts';
import { inventInstance, withTemporaryInstance } from '../packages/mock-server/bench/temporary-instance.ts';

/** A square picture of noise whose reply has half a megabyte. */
const side = 354;
const request = { prompt: `noise of ${side}`, seed: 1, width: side, height: side };

/**
 * What a call costs by the client, beside the same without one, both on the mock in the same process. Built as the package
 * is and in a process of its own: the loader that runs this bench makes every function slower than it is.
 */
export async function measureClient(): Promise<Measurement[]> {
  const { client, plain } = await timesOfBuilt();
  return [
    compared(
      {
        part: 'client',
        what: 'txt2img of 0.5 MB by the client',
        values: client,
        unit: 'ms',
        aim: { atMost: 1.3 },
      },
      { what: 'fetch, JSON.parse, base64', values: plain },
    ),
  ];
}

/** What runs in the other process: the packages as they are built, and the two loops. */
const program = `
const [timing, mock, node, folder, request] = process.argv.slice(1);
const { timeCalls } = await import(timing);
const { createMockApp, createMockFetch } = await import(mock);
const { createNodeCodecs, loadInstance } = await import(node);
const app = createMockApp(await loadInstance(folder), { codecs: createNodeCodecs() });
console.log(JSON.stringify(await timeCalls(createMockFetch(app), JSON.parse(request))));
`;
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const builtMock = ['index.js', 'node/index.js'].map((file) =>
  fromHere(`../packages/mock-server/dist/${file}`),
);

async function timesOfBuilt(): Promise<CallTimes> {
  const files = await inventInstance(await builtInInstance(), [{ request, side }]);
  return withTemporaryFolder((built) =>
    withTemporaryInstance(files, async (instance) => {
      await build({
        config: false,
        entry: fromHere('../packages/client/bench/time-calls.ts'),
        outDir: built,
        format: 'esm',
        platform: 'node',
        dts: false,
        logLevel: 'error',
        deps: { alwaysBundle: ['openapi-fetch'] },
      });
      const args = [join(built, 'time-calls.mjs'), ...builtMock, instance, JSON.stringify(request)];
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--input-type=module',
        '--eval',
        program,
        ...args,
      ]);
      return JSON.parse(stdout) as CallTimes;
    }),
  );
}
