import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createMockApp } from '../../src/index.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { importCommand } from '../../src/node/commands/import.ts';
import { mergeCommand } from '../../src/node/commands/merge.ts';
import { loadInstance } from '../../src/node/load-instance.ts';
import { travelledExchanges } from '../../src/recording/index.ts';
import { filesIn, recording, runIt, temporaryFolder, writeChanged } from './fixture.ts';

const at = await temporaryFolder();
const half = (first: boolean) =>
  writeChanged(at(`half-${first}.har`), (entries) => entries.filter((_, index) => index < 10 === first));
const [one, two] = [await half(true), await half(false)];
await runIt(importCommand, recording, '--out', at('whole'));
await runIt(importCommand, one, '--out', at('one'));
await runIt(importCommand, two, '--base', at('one'), '--out', at('two'));
const merge = (...args: string[]) => runIt(mergeCommand, ...args);

describe('merge', () => {
  test('of folders holds all exchanges of both, byte for byte, and their pictures', async () => {
    const { out } = await merge(at('one'), at('two'), '--out', at('both'));
    expect(out).toMatch(/both: 23 exchanges, /);
    const whole = await travelledExchanges(await loadInstance(at('whole')));
    expect(await travelledExchanges(await loadInstance(at('both')))).toEqual(whole);
    const pictures = async (name: string) =>
      [...(await filesIn(at(name))).keys()].filter((path) => path.startsWith('images/'));
    expect(await pictures('both')).toEqual(await pictures('whole'));
    const { sources } = JSON.parse(await readFile(at('both', 'instance.json'), 'utf8'));
    expect(sources).toEqual(['half-true.har', 'half-false.har', 'base: one']);
  });

  test('of HARs is what their import is', async () => {
    await merge(one, two, '--out', at('hars'), '--name', 'same');
    await runIt(importCommand, one, two, '--out', at('imported'), '--name', 'same');
    expect(await filesIn(at('hars'))).toEqual(await filesIn(at('imported')));
  });

  test('of an instance with itself keeps scenarios apart by a suffix and says so', async () => {
    const { out } = await merge(at('one'), at('one'), '--out', at('twice'));
    expect(out).toContain(
      `list/options of ${at('one')} is now list/options~2: another recording has that name too`,
    );
    const exchanges = await (await loadInstance(at('twice'))).exchanges();
    expect(exchanges).toHaveLength(20);
    expect(new Set(exchanges.map(({ order }) => order)).size).toBe(20);
    const names = exchanges.map(({ scenario }) => scenario);
    expect(names.slice(10)).toEqual(names.slice(0, 10).map((name) => `${name}~2`));
  });

  test('tells the states of each from where the merged instance begins', async () => {
    const later = await writeChanged(at('later.har'), (entries) => {
      const start = entries.find(({ comment }) => comment === 'list/options');
      if (start) {
        start.response.content.text = start.response.content.text.replace(
          '"CLIP_stop_at_last_layers":1.0',
          '"CLIP_stop_at_last_layers":2.0',
        );
      }
      return entries.filter(({ comment }) => comment === 'list/options' || comment === 'txt2img/fixed-seed');
    });
    await merge(at('whole'), later, '--out', at('clipped'));
    const exchanges = await (await loadInstance(at('clipped'))).exchanges();
    expect(exchanges.slice(-2).map(({ state }) => state)).toEqual([
      { CLIP_stop_at_last_layers: 2 },
      { CLIP_stop_at_last_layers: 2 },
    ]);
    // So the server begins as the first did, and gives the second's recordings once it is set as the second was.
    const app = createMockApp(await loadInstance(at('clipped')), { codecs: createNodeCodecs() });
    expect(await (await app.request('/sdapi/v1/options')).json()).toMatchObject({
      CLIP_stop_at_last_layers: 1,
    });
  });

  test('refuses different servers, one source, and an instance that is there', async () => {
    const other = await writeChanged(at('other.har'), (entries) => {
      for (const { response } of entries)
        response.content.text = response.content.text.replaceAll('Version: 1.10.1', 'Version: 1.9.4');
      return entries;
    });
    await expect(merge(at('one'), other, '--out', at('mixed'))).rejects.toThrow(
      /one is of a1111 1\.10\.1, other\.har is of a1111 1\.9\.4: an instance is one server\./,
    );
    await expect(merge(at('one'), '--out', at('mixed'))).rejects.toThrow('A merge takes at least two');
    await expect(merge(at('one'), at('two'), '--out', at('whole'))).rejects.toThrow(
      'whole is an instance already',
    );
    await expect(merge(at('one'), at('no.har'), '--out', at('mixed'))).rejects.toThrow(
      'there is no such file',
    );
  });

  test('adds to an instance in its own place', async () => {
    await runIt(importCommand, one, '--out', at('grown'));
    await merge(at('grown'), two, '--out', at('grown'), '--force');
    expect(await travelledExchanges(await loadInstance(at('grown')))).toEqual(
      await travelledExchanges(await loadInstance(at('whole'))),
    );
  });
});
