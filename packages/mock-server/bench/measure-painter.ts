import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'tsdown';
import { type Measurement, median } from './measurement.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/**
 * One 512x512 picture of the default painter, from the prompt to the bytes of its PNG. Built as the package is and in a
 * process of its own: the loader that runs this bench makes every function slower than it is.
 */
export async function measurePainter(): Promise<Measurement[]> {
  return withTemporaryFolder(async (folder) => {
    await build({
      config: false,
      entry: fileURLToPath(new URL('./paint-pictures.ts', import.meta.url)),
      outDir: folder,
      format: 'esm',
      platform: 'node',
      dts: false,
      logLevel: 'error',
      deps: { alwaysBundle: [/^@sdwebui\//], neverBundle: [/^@jsquash\//] },
    });
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'paint-pictures.mjs')]);
    return [
      {
        part: 'painter',
        what: 'a painted 512x512 PNG',
        value: median(JSON.parse(stdout) as number[]),
        unit: 'ms',
        aim: { atMost: 20 },
      },
    ];
  });
}
