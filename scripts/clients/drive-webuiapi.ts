import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pythonProgram, requirementsFile } from '../../test/third-party/locations.ts';
import type { Drawing, Driver } from './driver.ts';

const program = fileURLToPath(new URL('drive_webuiapi.py', import.meta.url));

/** webuiapi, a process a call. */
export async function driveWebuiapi(): Promise<Driver> {
  const requirements = await readFile(requirementsFile, 'utf8');
  const version = /^webuiapi==(.*)$/m.exec(requirements)?.[1] ?? '';
  return {
    name: 'webuiapi',
    version,
    draw: async (server, request, login) => {
      const drawing = (await call('draw', { server, request, login })) as Drawing;
      return {
        ...drawing,
        pictures: drawing.pictures.map(({ saved, ...rest }) => ({ ...rest, saved: toBytes(saved) })),
      };
    },
    drawUntouched: (server, request) => call('draw', { server, request }),
    start: (server, request) => {
      call('draw', { server, request }).catch(() => {}); // the server goes away under it
      return {
        progress: async () => ({
          phase: Number(await call('progress', { server })) > 0 ? 'running' : 'waiting',
          isOwn: false,
        }),
        giveUp: () => call('interrupt', { server }),
      };
    },
    drawWithExtensionThenWithout: (server, request) =>
      call('draw_with_extension_then_without', { server, request }),
    enlargeAll: async (server, pictures) => Number(await call('enlarge_all', { server, pictures })),
    setCheckpoint: (server, name) => call('set_checkpoint', { server, name }),
    extensions: async () => ({ names: (await call('extensions', {})) as string[], from: 'package' }),
    types: undefined,
    entry: undefined,
    install: { by: 'pip', packages: requirements.split('\n').filter((line) => /^[^#]/.test(line)) },
  };
}

/** The program writes bytes as base64. */
function toBytes(saved: unknown): Uint8Array {
  return Buffer.from(String(saved), 'base64');
}

function call(name: string, given: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = execFile(pythonProgram, [program], { maxBuffer: 64 * 1024 * 1024 }, (failure, stdout) => {
      if (failure) return reject(failure);
      const { result, error } = JSON.parse(stdout.trim().split('\n').at(-1) ?? ''); // after what webuiapi prints itself
      if (error) reject(Object.assign(new Error(error.message), { name: error.name }));
      else resolve(result);
    });
    child.stdin?.end(JSON.stringify({ function: name, ...given }));
  });
}
