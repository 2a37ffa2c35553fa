import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createMockApp } from '../../src/index.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { importCommand } from '../../src/node/commands/import.ts';
import { loadInstance } from '../../src/node/load-instance.ts';
import { filesIn, recording, runIt, temporaryFolder, writeChanged } from './fixture.ts';

const at = await temporaryFolder();
const withoutSpec = await writeChanged(at('without-spec.har'), (entries) =>
  entries.filter(({ comment }) => /^txt2img|clip-skip/.test(comment)),
);
const importIt = (...args: string[]) => runIt(importCommand, ...args);

describe('import', () => {
  test('never replaces an instance that is there, unless it is told to', async () => {
    await importIt(recording, '--out', at('kept'));
    const before = await filesIn(at('kept'));
    await expect(importIt(withoutSpec, '--out', at('kept'))).rejects.toThrow(
      /kept is an instance already, .* say --force to replace it\. To add to it: sdwebui-mock merge /,
    );
    expect(await filesIn(at('kept'))).toEqual(before);
    await importIt(recording, '--out', at('kept'), '--force');
    expect(await filesIn(at('kept'))).toEqual(before);
  });

  test('never replaces a folder of other files, even if it is told to', async () => {
    await mkdir(at('photos'));
    await writeFile(at('photos', 'cat.png'), 'x');
    await expect(importIt(recording, '--out', at('photos'), '--force')).rejects.toThrow(
      /holds files that are no instance/,
    );
  });

  test('never replaces a recording that is not finished, even if it is told to', async () => {
    await runIt(importCommand, recording, '--out', at('going-on'));
    await mkdir(at('going-on', '.recording'));
    await expect(importIt(recording, '--out', at('going-on'), '--force')).rejects.toThrow(
      /holds a recording that is not finished and would be lost\. Finish it: sdwebui-mock record --finish/,
    );
    expect(existsSync(at('going-on', '.recording'))).toBe(true);
  });

  test('leaves nothing behind when the second of two recordings can’t be read', async () => {
    await writeFile(at('broken.har'), '{"log":');
    await expect(importIt(recording, at('broken.har'), '--out', at('half'))).rejects.toThrow(
      /broken\.har: Not a HAR/,
    );
    expect(existsSync(at('half'))).toBe(false);
  });

  test('says that a recording without a spec can only be repeated', async () => {
    const { err, out } = await importIt(withoutSpec, '--out', at('bare'));
    expect(err).toMatch(/^No GET \/openapi\.json was recorded: .* or on top of an instance with --base\.$/);
    expect(out).toMatch(/bare: 6 exchanges, \d+ files, \d+\.\d\d MB$/);
  });

  test('takes spec, lists and facts from a base, and its exchanges only if told so', async () => {
    await importIt(recording, '--out', at('base'));
    const { err } = await importIt(withoutSpec, '--base', at('base'), '--out', at('on-base'));
    expect(err).toBe('');
    const instance = await loadInstance(at('on-base'));
    const base = await loadInstance(at('base'));
    expect(await instance.exchanges()).toHaveLength(6);
    expect(instance.spec).toEqual(base.spec);
    expect([...instance.lists.keys()]).toEqual([...base.lists.keys()]);
    expect(instance.server).toEqual({ dialect: 'a1111', version: '1.10.1' });
    const states = (await instance.exchanges()).map(({ state }) => state.CLIP_stop_at_last_layers);
    expect(states.slice(3)).toEqual([undefined, 2, 2]);
    const manifest = JSON.parse(await readFile(at('on-base', 'instance.json'), 'utf8'));
    expect(manifest.sources).toEqual(['without-spec.har', 'base: base']);

    await importIt(withoutSpec, '--base', at('base'), '--with-exchanges', '--out', at('with'));
    expect(await (await loadInstance(at('with'))).exchanges()).toHaveLength(6 + 23);
  });

  test('makes what a base lends and a recording adds answer together', async () => {
    await importIt(withoutSpec, '--base', 'webui-1.10.1', '--out', at('on-built-in'));
    const instance = await loadInstance(at('on-built-in'));
    const app = createMockApp(instance, { codecs: createNodeCodecs() });
    const [first] = await instance.exchanges();
    const recorded = first?.request.body?.kind === 'json' && first.request.body.value;
    const body = JSON.stringify(Object.fromEntries(recorded as Map<string, unknown>));
    const headers = { 'content-type': 'application/json' };
    const reply = await app.request('/sdapi/v1/txt2img', { method: 'POST', body, headers });
    expect(reply.headers.get('x-mock-source')).toBe('recorded');
    const refused = await app.request('/sdapi/v1/txt2img', {
      method: 'POST',
      body: '{"steps":"many"}',
      headers,
    });
    expect(refused.status).toBe(422);
    expect((await app.request('/sdapi/v1/samplers')).status).toBe(200);
  });

  test('puts a recording without a spec and one that has it together, in either order', async () => {
    for (const files of [
      [withoutSpec, recording],
      [recording, withoutSpec],
    ]) {
      const { err } = await importIt(...files, '--out', at('together'), '--force');
      expect(err).toBe('');
      const instance = await loadInstance(at('together'));
      expect(Object.keys(instance.spec.paths).length).toBeGreaterThan(50);
      expect(await instance.exchanges()).toHaveLength(29);
    }
  });

  test('refuses recordings of different servers, unless it is told to', async () => {
    const other = await writeChanged(at('other.har'), (entries) => {
      for (const { response } of entries) {
        response.content.text = response.content.text.replaceAll('Version: 1.10.1', 'Version: f2.0.1');
      }
      return entries;
    });
    await expect(importIt(recording, other, '--out', at('mixed'))).rejects.toThrow(
      /some-of-webui-1\.10\.1\.har is of a1111 1\.10\.1, other\.har is of forge f2\.0\.1: an instance is one server\. Make/,
    );
    await importIt(recording, other, '--out', at('mixed'), '--force');
    expect((await loadInstance(at('mixed'))).server.dialect).toBe('a1111');
  });

  test('tells what it left out', async () => {
    const file = await writeChanged(at('browser.har'), (entries) => {
      (entries[3] as (typeof entries)[number]).response.status = 0;
      for (const { request } of entries.slice(4, 6)) request.url = 'https://cdn.example/a.js';
      return entries;
    });
    const { err } = await importIt(file, '--out', at('browser'));
    expect(err.split('\n')).toEqual([
      `${file}: entry 3 left out: it has no response (the exchange was aborted)`,
      `${file}: 2 requests to others left out: https://cdn.example 2`,
    ]);
  });

  test.each([
    [[], 'No recording given. Say: sdwebui-mock import FILE.har --out DIR'],
    [
      [recording, '--with-exchanges'],
      '--with-exchanges takes those of --base. Name an instance with --base.',
    ],
    [[recording, '--origin', 'localhost'], '--origin localhost is no origin. Give scheme, host and port'],
    [[recording, '--base', '/nowhere'], '/nowhere is no instance'],
  ])('refuses %j', async (args, message) => {
    await expect(importIt(...args, '--out', at('refused'))).rejects.toThrow(message);
    expect(existsSync(at('refused'))).toBe(false);
  });
});
