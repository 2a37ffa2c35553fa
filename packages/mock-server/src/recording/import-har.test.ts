import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RecordedBody } from '../instance/exchange.ts';
import type { InstanceFiles } from './compose-instance.ts';
import { parseHar } from './har.ts';
import { importHar } from './import-har.ts';
import { openInstance } from './instance-files.ts';
import { renderBody } from './render-body.ts';

const har = readFileSync(
  new URL('../../test/fixtures/har/some-of-webui-1.10.1.har', import.meta.url),
  'utf8',
);
const { entries } = parseHar(har);
const options = {
  name: 'small',
  sources: ['some-of-webui-1.10.1.har'],
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
};
const files = await importHar(entries, options);
const instance = await openInstance(sourceOf(files));

describe('importHar', () => {
  test('gives the same bytes for the same recording', async () => {
    expect([...(await importHar(parseHar(har).entries, options))]).toEqual([...files]);
  });

  test('keeps every request and response body byte for byte', async () => {
    const exchanges = await instance.exchanges();
    expect(exchanges).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      const { request, response, scenario } = exchanges[index] ?? expect.fail();
      expect(scenario).toBe(entry.scenario);
      expect(await bytesOf(request.body)).toEqual(Buffer.from(entry.requestBody));
      expect(await bytesOf(response.body)).toEqual(Buffer.from(entry.responseBody));
    }
  });

  test('stores equal pictures once', () => {
    const images = [...files.keys()].filter((file) => file.startsWith('images/'));
    const named = [...files].flatMap(([file, content]) =>
      file.startsWith('exchanges/') ? (String(content).match(/<image [^>]+>/g) ?? []) : [],
    );
    expect(named.length).toBeGreaterThan(images.length);
    expect(new Set(named).size).toBe(images.length);
  });

  test('hands each picture over once, before the next entry is asked for', async () => {
    const order: string[] = [];
    async function* asked() {
      for (const [index, entry] of entries.entries()) {
        order.push(`entry ${index}`);
        yield entry;
      }
    }
    const kept = new Map<string, Uint8Array>();
    const lean = await importHar(asked(), {
      ...options,
      keepPicture: async (path, bytes) => {
        expect(kept.has(path)).toBe(false);
        kept.set(path, bytes);
        order.push(path);
      },
    });
    const isPicture = ([path]: [string, unknown]) => path.startsWith('images/');
    expect(new Map(kept)).toEqual(new Map([...files].filter(isPicture)));
    expect([...lean]).toEqual([...files].filter((file) => !isPicture(file)));
    const firstPicture = order.findIndex((step) => step.startsWith('images/'));
    expect(firstPicture).toBeLessThan(order.indexOf(`entry ${entries.length - 1}`));
  });

  test('notes the options that differed from the start when an exchange was recorded', async () => {
    const exchanges = await instance.exchanges();
    const states = (scenario: string) =>
      exchanges.filter((exchange) => exchange.scenario === scenario).map(({ state }) => state);
    expect(states('options/clip-skip')).toEqual([
      {},
      { CLIP_stop_at_last_layers: 2 },
      { CLIP_stop_at_last_layers: 2 },
    ]);
    expect(states('options/checkpoint-by-name')).toEqual([
      {},
      { sd_model_checkpoint: 'tinyPhoto_v2.safetensors' },
      { sd_model_checkpoint: 'tinyPhoto_v2.safetensors' },
    ]);
  });

  test('learns from later lists the hash of a checkpoint that the first list had not hashed yet', () => {
    expect(instance.facts.checkpoints).toMatchObject({
      tinyPhoto_v2: '8a22b42e4b0827f5b90c365ede936041c7a0bd3f179c30c511517db9a5bfa8fc',
    });
  });

  test('names the server by what its infotexts say', () => {
    expect(instance.server).toEqual({ dialect: 'a1111', version: '1.10.1' });
  });

  test('keeps a recording without a spec as one of a server that is only remembered', async () => {
    const remembered = await openInstance(sourceOf(await importHar(entries.slice(1), options)));
    expect(remembered.server.dialect).toBe('unknown');
    expect(remembered.spec.paths).toEqual({});
    expect(await remembered.exchanges()).toHaveLength(entries.length - 1);
  });
});

async function bytesOf(body: RecordedBody | undefined): Promise<Buffer> {
  return Buffer.from(await renderBody(body, instance));
}

function sourceOf(content: InstanceFiles): Parameters<typeof openInstance>[0] {
  const get = (path: string) => content.get(path) ?? expect.fail(`no file ${path}`);
  return {
    text: async (path) => String(get(path)),
    bytes: async (path) => get(path) as Uint8Array,
  };
}
