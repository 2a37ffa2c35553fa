import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { compileFiles, readRepositoryOptions } from '../../../packages/client/test/compile-files.ts';
import type { Driver, TypedCode } from '../driver.ts';
import { type Cell, measured, no, type Row, yes } from '../row.ts';

const untyped = measured('not typed, being Python');

/** What the compiler says to code that uses a client. */
export const typeRows: readonly Row[] = [
  {
    topic: 'A null that the server sends is in the types',
    look: (driver) =>
      whereTyped(driver, (code) =>
        compiles(code, code.readPreview) ? no('a preview that is null passes as text') : yes(),
      ),
  },
  {
    topic: 'A sampler that the server does not have does not compile',
    look: (driver) =>
      whereTyped(driver, (code) =>
        compiles(code, code.askSampler('Euler b')) ? no('any text does') : yes(),
      ),
  },
  {
    topic: 'Every sampler that the server has compiles',
    look: (driver) =>
      whereTyped(driver, async (code) => {
        const names = await samplers();
        const known = names.filter((name) => compiles(code, code.askSampler(name)));
        return known.length === names.length ? yes() : no(`${known.length} of ${names.length}`);
      }),
  },
];

async function samplers(): Promise<string[]> {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
  const list = (await (await app.request('/sdapi/v1/samplers')).json()) as { name: string }[];
  return list.map(({ name }) => name);
}

async function whereTyped(driver: Driver, look: (code: TypedCode) => Cell | Promise<Cell>): Promise<Cell> {
  return driver.types ? look(await driver.types()) : untyped;
}

function compiles({ folder, files }: TypedCode, text: string): boolean {
  const file = `${folder}asked.ts`;
  const inMemory = new Map([
    [file, text],
    ...Object.entries(files).map(([name, content]) => [folder + name, content] as const),
  ]);
  const options = { ...readRepositoryOptions(), types: ['node'], esModuleInterop: true };
  return !compileFiles([file], inMemory, options).has(file);
}
