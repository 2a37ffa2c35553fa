import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { importCommand } from '../../src/node/commands/import.ts';
import { pruneCommand } from '../../src/node/commands/prune.ts';
import { loadInstance } from '../../src/node/load-instance.ts';
import { filesIn, runIt, temporaryFolder, writeChanged } from './fixture.ts';

const at = await temporaryFolder();
/** The recording, with its last request asked and answered once more. */
const repeating = await writeChanged(at('repeating.har'), (entries) => [...entries, ...entries.slice(-1)]);
let count = 0;
async function freshInstance(): Promise<string> {
  const folder = at(`instance-${count++}`);
  await runIt(importCommand, repeating, '--out', folder);
  return folder;
}
const prune = (...args: string[]) => runIt(pruneCommand, ...args);
const scenariosOf = async (folder: string) =>
  new Set((await (await loadInstance(folder)).exchanges()).map(({ scenario }) => scenario));

describe('prune', () => {
  test('drops nothing but repetitions by itself, and says so again and again', async () => {
    const folder = await freshInstance();
    const before = await filesIn(folder);
    const { out } = await prune(folder, '--dry-run');
    expect(out).toMatch(/^\S+: 1 of 24 exchanges and 0 pictures would go, /);
    expect(out).toContain('1 only repeat the recording before them: protocol/gzip 1');
    expect(await filesIn(folder)).toEqual(before);
    expect((await prune(folder)).out).toMatch(/1 of 24 exchanges and 0 pictures are gone/);
    const after = await filesIn(folder);
    const changed = [...before].flatMap(([path, bytes]) => (after.get(path) === bytes ? [] : [path]));
    expect(changed).toEqual(['exchanges/protocol/gzip.json']);
    expect((await prune(folder)).out).toMatch(/: everything in it is needed$/);
    expect(await filesIn(folder)).toEqual(after);
  });

  test('drops scenarios, and the pictures that only they named; other files stay', async () => {
    const folder = await freshInstance();
    await mkdir(`${folder}/notes`);
    await writeFile(`${folder}/notes/todo.txt`, 'mine');
    await writeFile(`${folder}/images/left-over.png`, 'x');
    const before = await filesIn(folder);
    await prune(
      folder,
      '--scenario',
      'txt2img/*,img2img/*,options/checkpoint*',
      '--keep',
      'txt2img/fixed-seed',
    );
    const after = await filesIn(folder);
    expect(after.get('notes/todo.txt')).toBe('mine');
    const gone = [...before.keys()].filter((path) => !after.has(path));
    expect(gone).toContain('exchanges/txt2img/prompt-text.json');
    expect(gone).toContain('images/left-over.png');
    expect(after.has('exchanges/txt2img/fixed-seed.json')).toBe(true);
    const instance = await loadInstance(folder);
    const named = [...after].flatMap(([path, text]) =>
      path.startsWith('images/')
        ? []
        : [...text.matchAll(/<image ([^>]+)>/g)].map(([, file]) => `images/${file}`),
    );
    expect(new Set(named)).toEqual(new Set([...after.keys()].filter((path) => path.startsWith('images/'))));
    // The states of those that stay were told before.
    const clip = (await instance.exchanges()).filter(({ scenario }) => scenario === 'options/clip-skip');
    expect(clip.map(({ state }) => state)).toEqual([
      {},
      { CLIP_stop_at_last_layers: 2 },
      { CLIP_stop_at_last_layers: 2 },
    ]);
  });

  test('keeps the state of an exchange whose cause is gone', async () => {
    const folder = await freshInstance();
    const all = await (await loadInstance(folder)).exchanges();
    const posts = all.filter(
      ({ request }) => request.method === 'POST' && request.url === '/sdapi/v1/options',
    );
    const unused = at('posts.json');
    await writeFile(unused, JSON.stringify(posts.map(({ scenario, order }) => ({ scenario, order }))));
    await prune(folder, '--unused', unused);
    const rest = await (await loadInstance(folder)).exchanges();
    expect(rest.some(({ request }) => request.method === 'POST' && request.url === '/sdapi/v1/options')).toBe(
      false,
    );
    expect(rest.filter(({ state }) => state.CLIP_stop_at_last_layers === 2)).toHaveLength(1);
  });

  test('keeps the spec and the lists of an instance whose exchanges no longer tell them', async () => {
    const folder = await freshInstance();
    const before = await loadInstance(folder);
    await prune(folder, '--scenario', 'list/*,openapi/*');
    const after = await loadInstance(folder);
    expect(after.spec).toEqual(before.spec);
    expect([...after.lists]).toEqual([...before.lists]);
    expect(await scenariosOf(folder)).not.toContain('list/options');
  });

  test('leaves a recording alone that is not finished', async () => {
    const folder = await freshInstance();
    await mkdir(`${folder}/.recording`);
    await expect(prune(folder)).rejects.toThrow(/Finish it first: sdwebui-mock record --finish --out /);
  });

  test.each<[string[], string | RegExp]>([
    [[], 'One instance is pruned at a time. Say: sdwebui-mock prune DIR'],
    [['/nowhere'], '/nowhere is no instance'],
    [['webui-1.10.1'], /webui-1\.10\.1 is no instance/],
    [
      ['INSTANCE', '--scenario', 'txt3img/*'],
      '--scenario txt3img/* matches no scenario. There are openapi/*, list/*, ',
    ],
    [['INSTANCE', '--scenario', '*'], 'Nothing would be left of it.'],
    [['INSTANCE', '--unused', '/nowhere.json'], '--unused /nowhere.json can’t be read'],
    [
      ['INSTANCE', '--unused', 'EMPTY'],
      'holds no list. Ask a mock that serves the instance for it: GET /__mock/unused.',
    ],
    [['INSTANCE', '--unused', 'ODD'], 'item 0 has no "scenario" or no "order".'],
    [['INSTANCE', '--unused', 'OTHER'], 'item 0 names a/b #7, which this instance does not hold.'],
  ])('refuses %j and leaves everything as it was', async (args, message) => {
    const folder = await freshInstance();
    const before = await filesIn(folder);
    const files: Record<string, string> = {
      INSTANCE: folder,
      EMPTY: at('empty.json'),
      ODD: at('odd.json'),
      OTHER: at('other.json'),
    };
    await writeFile(at('empty.json'), '{}');
    await writeFile(at('odd.json'), '["a"]');
    await writeFile(at('other.json'), '[{"scenario":"a/b","order":7}]');
    await expect(prune(...args.map((arg) => files[arg] ?? arg))).rejects.toThrow(message);
    expect(await filesIn(folder)).toEqual(before);
  });
});
