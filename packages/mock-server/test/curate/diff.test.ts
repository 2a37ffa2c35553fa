import { writeInfotext } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { diffCommand } from '../../src/node/commands/diff.ts';
import { importCommand } from '../../src/node/commands/import.ts';
import { type RawEntry, recording, runIt, temporaryFolder, writeChanged } from './fixture.ts';

const at = await temporaryFolder();
await runIt(importCommand, recording, '--out', at('small'));
const diff = (...args: string[]) => runIt(diffCommand, ...args);

/** The differences between the recording and a changed copy of it. */
async function differ(
  change: (entry: RawEntry) => void,
): Promise<Record<string, unknown> & { text: string; code: number }> {
  const file = await writeChanged(at('changed.har'), (entries) => {
    for (const entry of entries) change(entry);
    return entries;
  });
  const { out, code } = await diff(recording, file, '--json');
  return { ...JSON.parse(out), code, text: (await diff(recording, file)).out };
}

const reply =
  (comment: string, from: string | RegExp, to: string | ((text: string) => string)) => (entry: RawEntry) => {
    if (entry.comment !== comment) return;
    entry.response.content.text = entry.response.content.text.replace(from, to as string);
  };

describe('diff', () => {
  test('finds a recording and its import equal, and exits with 0', async () => {
    const { out, code } = await diff(recording, at('small'));
    expect(out).toBe(`${recording} and ${at('small')} are equal: 23 exchanges`);
    expect(code).toBe(0);
    const json = JSON.parse((await diff(at('small'), recording, '--json')).out);
    expect(json).toMatchObject({ equal: true, replies: { shared: 23, changed: [] } });
  });

  test('finds operations and schemas that came, went and changed', async () => {
    const found = await differ(
      reply('openapi/openapi.json', '"/sdapi/v1/samplers"', '"/sdapi/v1/sampler-list"'),
    );
    expect(found.spec).toEqual({
      onlyA: ['GET /sdapi/v1/samplers'],
      onlyB: ['GET /sdapi/v1/sampler-list'],
      changed: [],
    });
    expect(found.code).toBe(1);
    expect(found.text).toContain('spec\n  - GET /sdapi/v1/samplers\n  + GET /sdapi/v1/sampler-list');
  });

  test('finds options and items of lists', async () => {
    const { lists, text } = await differ((entry) => {
      reply('list/options', '"CLIP_stop_at_last_layers":1.0', '"CLIP_stop_at_last_layers":2.0')(entry);
      reply('list/sd-models', /tinyPhoto_v2/g, 'tinyPhoto_v3')(entry);
    });
    expect(lists).toMatchObject({
      changed: [
        { path: '/sdapi/v1/options', values: [{ path: '$.CLIP_stop_at_last_layers', a: 1, b: 2 }] },
        {
          path: '/sdapi/v1/sd-models',
          values: [{ path: '$[tinyPhoto_v2]' }, { path: '$[tinyPhoto_v3]' }],
        },
      ],
    });
    expect(text).toContain('  ~ /sdapi/v1/options: $.CLIP_stop_at_last_layers 1.0 | 2.0');
  });

  test('finds another status, another value and another picture in the reply to the same request', async () => {
    const { replies, text } = await differ((entry) => {
      if (entry.comment === 'options/unknown-key') entry.response.status = 200;
      if (entry.comment === 'txt2img/prompt-text') {
        reply('txt2img/prompt-text', 'Euler', 'Heun')(entry);
        reply('txt2img/prompt-text', /iVBORw0KGgo[A-Za-z0-9+/]+=*/, (base64) =>
          Buffer.from(writeInfotext(Buffer.from(base64, 'base64'), 'other')).toString('base64'),
        )(entry);
      }
    });
    expect(replies).toMatchObject({
      shared: 23,
      changed: [
        {
          scenario: 'txt2img/prompt-text',
          order: 7,
          method: 'POST',
          values: [{ path: '$.parameters.sampler_index', a: 'Euler', b: 'Heun' }],
          pictures: [{ path: '$.images[0]' }],
        },
        { scenario: 'options/unknown-key', status: { a: 500, b: 200 } },
      ],
    });
    expect(text).toMatch(
      /~ txt2img\/prompt-text #7 POST \/sdapi\/v1\/txt2img: .*; \$\.images\[0\] png 64x64 \d+ B [0-9a-f]{8} \| png 64x64 \d+ B [0-9a-f]{8}/,
    );
    expect(text).toContain('~ options/unknown-key #17 POST /sdapi/v1/options: status 500 | 200');
  });

  test('finds what only one of them holds', async () => {
    const found = await differ((entry) => {
      if (entry.comment !== 'img2img/minimal') return;
      entry.comment = 'img2img/other';
      if (entry.request.postData) entry.request.postData.text = '{}';
    });
    expect(found.scenarios).toEqual({ onlyA: ['img2img/minimal'], onlyB: ['img2img/other'] });
    expect(found.replies).toMatchObject({
      shared: 22,
      onlyA: ['POST /sdapi/v1/img2img (img2img/minimal)'],
      onlyB: ['POST /sdapi/v1/img2img (img2img/other)'],
      changed: [],
    });
  });

  test('finds another server', async () => {
    const { server } = await differ(({ response }) => {
      response.content.text = response.content.text.replaceAll('Version: 1.10.1', 'Version: 1.9.4');
    });
    expect(server).toEqual({
      a: { dialect: 'a1111', version: '1.10.1' },
      b: { dialect: 'a1111', version: '1.9.4' },
    });
  });

  test('looks past the moment that something was recorded in', async () => {
    const { equal, code } = await differ((entry) => {
      entry.startedDateTime = entry.startedDateTime.replace('2026', '2027');
      entry.time += 100;
      reply('txt2img/prompt-text', /(job_timestamp\\": \\")\d+/, '$120270101000000')(entry);
    });
    expect([equal, code]).toEqual([true, 0]);
  });

  test.each([
    [['one'], 'Two are compared at a time. Say: sdwebui-mock diff A B'],
    [[recording, '/nowhere.har'], '/nowhere.har: it can’t be read: there is no such file.'],
  ])('refuses %j', async (args, message) => {
    await expect(diff(...args)).rejects.toThrow(message);
  });
});
