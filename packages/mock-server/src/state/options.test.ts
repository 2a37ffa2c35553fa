import { describe, expect, test } from 'vitest';
import { noFacts } from '../instance/learned-facts.ts';
import { type PyDict, PyFloat, type PyValue, toJson } from '../python/index.ts';
import { Checkpoints } from './checkpoints.ts';
import { OptionsState } from './options.ts';

const dict = (entries: Record<string, PyValue>): PyDict => new Map(Object.entries(entries));

const models: PyValue = [
  dict({
    title: 'tinyDream_v1.safetensors [c653230684]',
    model_name: 'tinyDream_v1',
    hash: 'c653230684',
    sha256: `c653230684${'0'.repeat(54)}`,
  }),
  dict({ title: 'tinyPhoto_v2.safetensors', model_name: 'tinyPhoto_v2', hash: null, sha256: null }),
];

function create(hidden: string[] = []) {
  const checkpoints = new Checkpoints(models, {
    ...noFacts,
    checkpoints: { tinyPhoto_v2: `8a22b42e4b${'1'.repeat(54)}` },
  });
  const start = dict({
    sd_model_checkpoint: 'tinyDream_v1.safetensors [c653230684]',
    sd_checkpoint_hash: `c653230684${'0'.repeat(54)}`,
    CLIP_stop_at_last_layers: new PyFloat(1),
    samples_save: true,
    samples_format: 'png',
  });
  return { options: new OptionsState(start, checkpoints, hidden), checkpoints };
}

describe('OptionsState', () => {
  test.each<[string, PyValue]>([
    ['CLIP_stop_at_last_layers', 2],
    ['CLIP_stop_at_last_layers', 'abc'],
    ['samples_format', 'bmp'],
  ])('keeps %s as it comes: %j (options/types)', (name, value) => {
    const { options } = create();
    options.post(dict({ [name]: value }));
    expect(options.get(name)).toBe(value);
  });

  test('an option that is posted as 1 and started as 1.0 has not changed', () => {
    const { options } = create();
    options.post(dict({ CLIP_stop_at_last_layers: 1 }));
    expect(options.changes().size).toBe(0);
  });

  test.each([
    ['name', 'tinyPhoto_v2'],
    ['file name', 'tinyPhoto_v2.safetensors'],
  ])('loads a checkpoint by its %s, which then has its hash (options/checkpoint-by-name)', (_, alias) => {
    const { options, checkpoints } = create();
    options.post(dict({ sd_model_checkpoint: alias }));
    expect(options.get('sd_model_checkpoint')).toBe('tinyPhoto_v2.safetensors [8a22b42e4b]');
    expect(options.get('sd_checkpoint_hash')).toBe(`8a22b42e4b${'1'.repeat(54)}`);
    expect(toJson(checkpoints.list())).toMatchObject([{}, { hash: '8a22b42e4b' }]);
  });

  test('does not know a checkpoint by a hash that was never computed', () => {
    const { options } = create();
    expect(() => options.post(dict({ sd_model_checkpoint: '8a22b42e4b' }))).toThrow(
      "model '8a22b42e4b' not found",
    );
    options.post(dict({ sd_model_checkpoint: 'tinyPhoto_v2' }));
    options.post(dict({ sd_model_checkpoint: 'c653230684' }));
    options.post(dict({ sd_model_checkpoint: '8a22b42e4b' }));
    expect(options.get('sd_model_checkpoint')).toBe('tinyPhoto_v2.safetensors [8a22b42e4b]');
  });

  test('keeps what stood before an unknown option, and refuses that one (options/unknown-key)', () => {
    const { options } = create();
    expect(() => options.post(dict({ samples_format: 'jpg', no_such_option: 1 }))).toThrow(
      "KeyError: 'no_such_option'",
    );
    expect(options.get('samples_format')).toBe('jpg');
  });

  test('changes() names what differs from the start, a checkpoint without its hash', () => {
    const { options } = create();
    options.post(dict({ samples_format: 'jpg', sd_model_checkpoint: 'tinyPhoto_v2' }));
    expect(toJson(options.changes())).toEqual({
      samples_format: 'jpg',
      sd_model_checkpoint: 'tinyPhoto_v2.safetensors',
    });
    options.post(dict({ samples_format: 'png', sd_model_checkpoint: 'tinyDream_v1' }));
    expect(options.changes().size).toBe(0);
  });

  test('takes options that are never shown, and shows them nowhere (options/extension-option)', () => {
    const { options } = create(['ad_save_previews']);
    options.post(dict({ ad_save_previews: false }));
    expect(options.get('ad_save_previews')).toBe(false);
    expect(options.all().has('ad_save_previews')).toBe(false);
    expect(options.changes().size).toBe(0);
  });
});
