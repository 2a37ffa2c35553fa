import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type HarEntry, importHar } from '../../recording/index.ts';
import { loadInstance } from '../load-instance.ts';
import { writeInstance } from '../write-instance.ts';
import { installFolded } from './install-folded.ts';
import { foldedFolder } from './spool-layout.ts';

/** Steps of an installation: an old part goes aside, its new one takes its place. There are four parts here. */
const parts = ['exchanges', 'instance.json', 'lists', 'openapi.json'];
const cuts = Array.from({ length: 2 * parts.length + 1 }, (_, steps) => steps);

describe('installFolded', () => {
  test.each(cuts)(
    'cut off after %i steps leaves an instance that loads, and is done by the next',
    async (steps) => {
      const root = await makeFolded();
      takeSteps(root, steps);
      expect(await answersOf(root)).toEqual(['first', 'second']);
      await installFolded(root);
      expect(await answersOf(root)).toEqual(['first', 'second']);
      expect(readdirSync(root).sort()).toEqual(parts);
    },
  );

  test('leaves what is no part of an instance alone', async () => {
    const root = await makeFolded();
    mkdirSync(join(root, '.git'));
    await installFolded(root);
    expect(readdirSync(root).sort()).toEqual(['.git', ...parts]);
  });
});

const options = { name: 'x', sources: [], digest: () => '' };

/** An instance of one exchange, and beside it, not installed yet, what a recording has made of it. */
async function makeFolded(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'sdwebui-fold-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const root = join(parent, 'instance');
  await writeInstance(root, await importHar(entries('first'), options));
  await writeInstance(join(root, foldedFolder), await importHar(entries('first', 'second'), options));
  return root;
}

/** Does by hand what an installation does, as far as it came before it was cut off. */
function takeSteps(root: string, steps: number): void {
  const aside = join(root, '.recording', 'replaced-cut-off');
  mkdirSync(aside);
  parts.forEach((name, index) => {
    if (steps > 2 * index) renameSync(join(root, name), join(aside, name));
    if (steps > 2 * index + 1) renameSync(join(root, foldedFolder, name), join(root, name));
  });
}

async function answersOf(root: string): Promise<unknown[]> {
  const instance = await loadInstance(root, { tell: expect.fail });
  const exchanges = await instance.exchanges();
  expect(instance.lists.get('/sdapi/v1/first')).toBe('first');
  return exchanges.map(({ response }) => response.body?.kind === 'json' && response.body.value);
}

function* entries(...answers: string[]): Generator<HarEntry> {
  for (const answer of answers) {
    yield {
      scenario: undefined,
      startedAt: new Date(0).toISOString(),
      durationMs: 1,
      method: 'GET',
      url: `/sdapi/v1/${answer}`,
      requestHeaders: {},
      requestBody: new Uint8Array(),
      status: 200,
      responseHeaders: { 'content-type': 'application/json' },
      responseBody: Buffer.from(JSON.stringify(answer)),
    };
  }
}
