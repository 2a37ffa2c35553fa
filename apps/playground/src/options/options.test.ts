import { createClient } from '@sdwebui/client';
import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { describe, expect, it } from 'vitest';
import { changeDraft, checkDrafts, toOptionMessages, toUpdate } from './drafts.ts';
import { findOptions } from './find-options.ts';
import { isChangedOption, type Option } from './option.ts';
import { groupOptions, otherGroup } from './option-group.ts';
import { toOptions } from './to-options.ts';

const instance = await builtInInstance();
const client = createClient({
  baseUrl: 'http://mock',
  fetch: createMockFetch(createMockApp(instance, { codecs: createNodeCodecs() })),
});
const values = (await client.options()) as Record<string, unknown>; // any keys
const spec = await (
  await createMockFetch(createMockApp(instance, { codecs: createNodeCodecs() }))('http://mock/openapi.json')
).json();
const options = toOptions(values, spec);
const find = (key: string, among: readonly Option[] = options): Option => {
  const option = among.find((one) => one.key === key);
  if (!option) throw new Error(`The server has no option ${key}. Name another in this test.`);
  return option;
};

describe('toOptions', () => {
  it('has every setting of the server, in groups, none left over that stands alone', () => {
    expect(options.length).toBe(Object.keys(values).filter((key) => !key.endsWith('_explanation')).length);
    const others = options.filter(({ group }) => group === otherGroup).map(({ key }) => key);
    expect(others).toEqual([]);
    const groups = options.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(groups.filter((group, index) => group !== groups[index - 1]));
  });

  it.each([
    ['samples_save', 'switch', 'Saving pictures', 'Always save all generated images'],
    ['n_rows', 'number', 'Saving pictures', expect.any(String)],
    ['samples_filename_pattern', 'text', 'Saving pictures', 'Images filename pattern'],
    ['hide_samplers', 'lines', 'Sampling', expect.any(String)],
    ['upscaler_for_img2img', 'text', 'Upscaling and faces', expect.any(String)],
    ['s_min_uncond', 'number', 'Speed and memory', expect.any(String)],
  ])('knows of %s that it is a %s', (key, kind, group, label) => {
    expect(find(key)).toMatchObject({ kind, group, label });
  });

  it('tells what differs from the default, as far as the spec names one', () => {
    expect(isChangedOption(find('samples_save'))).toBe(false);
    expect(isChangedOption({ ...find('samples_save'), current: false })).toBe(true);
    expect(isChangedOption({ ...find('n_rows'), current: -1, start: { value: -1.0 } })).toBe(false);
    const [bare] = toOptions({ samples_save: true }, undefined);
    expect(bare && isChangedOption(bare)).toBeUndefined();
  });

  it('takes settings that no spec names, by their values (sdnext-2026-07.har)', () => {
    const found = toOptions({ clip_skip: 1, ckpt_dir: 'models', extra: { deep: 1 }, unknown: null }, {});
    expect(found.map(({ key, kind }) => `${key}: ${kind}`).sort()).toEqual([
      'ckpt_dir: text',
      'clip_skip: number',
      'extra: json',
      'unknown: text',
    ]);
  });
});

it('groups what an extension brings by what its keys begin with', () => {
  const groups = groupOptions(['dp_ignore_whitespace', 'dp_a', 'dp_b', 'lonely', 'ad_one', 'samples_save']);
  expect([...groups]).toEqual([
    ['samples_save', 'Saving pictures'],
    ['dp_ignore_whitespace', 'dp_'],
    ['dp_a', 'dp_'],
    ['dp_b', 'dp_'],
    ['lonely', otherGroup],
    ['ad_one', otherGroup],
  ]);
});

describe('findOptions', () => {
  const all = { search: '', group: '', show: 'all' } as const;
  it.each([
    [{ search: 'filename PATTERN samples' }, ['samples_filename_pattern']],
    [{ search: 'eta noise seed delta' }, ['eta_noise_seed_delta']],
    [{ group: 'API', search: 'useragent' }, ['api_useragent']],
    [{ show: 'unsaved' as const }, ['jpeg_quality']],
  ])('by %j', (filter, keys) => {
    expect(findOptions(options, { ...all, ...filter }, { jpeg_quality: 90 }).map(({ key }) => key)).toEqual(
      keys,
    );
  });

  it('shows what was changed alone', () => {
    const changed = options.map((option) => (option.key === 'n_rows' ? { ...option, current: 4 } : option));
    const before = findOptions(options, { ...all, show: 'changed' }, {});
    const after = findOptions(changed, { ...all, show: 'changed' }, {});
    expect(after.length).toBe(before.length + 1);
  });
});

describe('drafts', () => {
  const quality = find('jpeg_quality');

  it('go as soon as they are what the server has', () => {
    const draft = changeDraft({}, quality, 90);
    expect(draft).toEqual({ jpeg_quality: 90 });
    expect(changeDraft(draft, quality, quality.current)).toEqual({});
  });

  it('are all that is saved, each of its type', () => {
    const drafts = {
      jpeg_quality: '77',
      samples_save: false,
      upscaler_for_img2img: '',
      hide_samplers: ['DDIM'],
      gone: 1,
    };
    expect(toUpdate(drafts, options)).toEqual({
      jpeg_quality: 77,
      samples_save: false,
      hide_samplers: ['DDIM'],
    });
  });

  it('are marked where the server would store nonsense (options/types)', () => {
    expect(checkDrafts({ jpeg_quality: '', n_rows: 'many', samples_format: '' }, options)).toEqual({
      jpeg_quality: 'A number',
      n_rows: 'A number',
    });
  });

  it('reach the server, and its refusal the setting that it names (options/checkpoint-unknown)', async () => {
    await client.setOptions(toUpdate({ jpeg_quality: '77' }, options));
    expect(await client.options()).toMatchObject({ jpeg_quality: 77 });

    const update = toUpdate({ sd_model_checkpoint: 'no-such-model', samples_save: false }, options);
    const error = await client.setOptions(update).catch((reason: unknown) => reason);
    expect(toOptionMessages(error, update)).toEqual({
      sd_model_checkpoint: expect.stringContaining("model 'no-such-model' not found"),
    });
  });

  it('have no message when the server does not answer', () => {
    expect(toOptionMessages(new Error('gone'), { n_rows: 1 })).toEqual({});
  });
});
