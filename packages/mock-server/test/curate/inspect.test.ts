import { readFile, rm } from 'node:fs/promises';
import { writeInfotext } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import type { InstanceDescription } from '../../src/curate/describe-instance.ts';
import { importCommand } from '../../src/node/commands/import.ts';
import { inspectCommand } from '../../src/node/commands/inspect.ts';
import { filesIn, recording, runIt, temporaryFolder, writeChanged } from './fixture.ts';

const at = await temporaryFolder();
await runIt(importCommand, recording, '--out', at('small'));
const inspect = (...args: string[]) => runIt(inspectCommand, ...args);
const described = async (folder: string): Promise<InstanceDescription> =>
  JSON.parse((await inspect(folder, '--json')).out);

describe('inspect', () => {
  test('counts what the folder holds', async () => {
    const files = await filesIn(at('small'));
    const description = await described(at('small'));
    expect(description).toMatchObject({
      name: 'small',
      server: { dialect: 'a1111', version: '1.10.1' },
      sources: ['some-of-webui-1.10.1.har'],
      exchanges: 23,
    });
    expect(description.bytes).toBe([...files.values()].reduce((sum, text) => sum + text.length, 0));
    const held = [...files.keys()].flatMap((path) => (path.startsWith('images/') ? [path.slice(7)] : []));
    expect(description.pictures.all.map(({ file }) => file).sort()).toEqual(held);
    expect(description.pictures.all[0]).toMatchObject({ format: 'png', width: 64, height: 64 });
  });

  test('tells operations by the spec, with their recordings by status', async () => {
    const { operations } = await described(at('small'));
    const find = (path: string, method = 'POST') =>
      operations.find((each) => each.path === path && each.method === method);
    expect(find('/sdapi/v1/txt2img')).toEqual({
      method: 'POST',
      path: '/sdapi/v1/txt2img',
      inSpec: true,
      recordings: { 200: 5, 422: 2 },
    });
    expect(find('/sdapi/v1/skip')).toMatchObject({ inSpec: true, recordings: {} });
    expect(find('/sdapi/v1/samplers/', 'GET')).toMatchObject({ inSpec: false, recordings: { 307: 1 } });
  });

  test('tells scenarios with their pictures, and the states they were made in', async () => {
    const { scenarios, states } = await described(at('small'));
    expect(scenarios.find(({ name }) => name === 'options/clip-skip')).toMatchObject({ exchanges: 3 });
    expect(scenarios.find(({ name }) => name === 'img2img/minimal')?.pictures).toHaveLength(2);
    expect(states[0]).toEqual({ options: {}, exchanges: 18 });
    expect(states).toContainEqual({ options: { CLIP_stop_at_last_layers: 2 }, exchanges: 2 });
    expect(states.reduce((sum, { exchanges }) => sum + exchanges, 0)).toBe(23);
  });

  test('prints it for people', async () => {
    const { out } = await inspect(at('small'));
    expect(out).toMatch(
      /^small: a1111 1\.10\.1, 23 exchanges, 0\.\d\d MB\nrecorded as some-of-webui-1\.10\.1\.har; 3 lists\n/,
    );
    expect(out).toMatch(/^ {2}POST +\/sdapi\/v1\/txt2img +200 x 5, 422 x 2$/m);
    expect(out).toMatch(/^ {2}options +4 scenarios +8 exchanges$/m);
    expect(out).toMatch(/^ {2}CLIP_stop_at_last_layers = 2 +2 exchanges$/m);
    expect(out).toMatch(/^ {2}\d+ pictures, 0\.\d\d MB; these are the biggest$/m);
  });

  test('writes one page that holds every picture, asks for nothing and runs nothing', async () => {
    const nasty = '<script>alert(1)</script> & "quotes" \'</pre>';
    const picture = (text: string) =>
      text.replace(/iVBORw0KGgo[A-Za-z0-9+/]+=*/, (base64) => {
        const bytes = writeInfotext(Buffer.from(base64, 'base64'), nasty);
        return Buffer.from(bytes as Uint8Array).toString('base64');
      });
    const hostile = await writeChanged(at('hostile.har'), (entries) => {
      for (const entry of entries) {
        if (entry.comment === 'txt2img/prompt-text') {
          entry.response.content.text = picture(entry.response.content.text);
          entry.comment = 'x/<img src=x onerror=alert(1)>';
        }
      }
      return entries;
    });
    await runIt(importCommand, hostile, '--out', at('hostile'), '--name', '<b>bold</b>');
    const { err } = await inspect(at('hostile'), '--html', at('sheet.html'));
    expect(err).toBe(`The pictures are in ${at('sheet.html')}.`);
    const page = await readFile(at('sheet.html'), 'utf8');
    const { pictures } = await described(at('hostile'));
    for (const { file, infotext } of pictures.all) {
      const bytes = await readFile(at('hostile', 'images', file));
      expect(page).toContain(`src="data:image/png;base64,${bytes.toString('base64')}"`);
      expect(page).toContain(file);
      if (infotext) expect(page).toContain(infotext.replaceAll('&', '&amp;').split(/[<"']/)[0]);
    }
    expect(pictures.all.some(({ infotext }) => infotext === nasty)).toBe(true);
    expect(
      page.match(
        /<(?:script|b|iframe|link|object)\b|\son\w+=(?!alert\(1\)&gt;)|<img(?! loading="lazy" src="data:image\/)/gi,
      ),
    ).toBeNull();
    expect(page.match(/(?:src|href|action)="(?!data:image\/)[^"]*"/g)).toBeNull();
    expect(page).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#x27;&lt;/pre&gt;',
    );
    expect(page).toContain('<title>&lt;b&gt;bold&lt;/b&gt;</title>');
  });

  test('says which picture is gone', async () => {
    const instance = at('gone');
    await runIt(importCommand, recording, '--out', instance);
    const { pictures } = await described(instance);
    const file = pictures.all[0]?.file ?? expect.fail('no picture');
    await rm(at('gone', 'images', file));
    expect((await described(instance)).pictures.missing).toEqual([file]);
    expect((await inspect(instance)).out).toMatch(
      /\n\npictures that are named and not there\n {2}[0-9a-f]{64}\.png$/,
    );
  });

  test.each([
    [[], 'One instance is shown at a time. Say: sdwebui-mock inspect DIR'],
    [['a', 'b'], 'One instance is shown at a time.'],
    [['/nowhere'], '/nowhere is no instance'],
    [['webui-1.10.1', '--html', '/nowhere/sheet.html'], '--html /nowhere/sheet.html can’t be written'],
  ])('refuses %j', async (args, message) => {
    await expect(inspect(...args)).rejects.toThrow(message);
  });
});
