import { describe, expect, it } from 'vitest';
import { findNetworks } from './find-networks.ts';
import { readEmbeddings, readHypernetworks, readLoras } from './read-networks.ts';

describe('readLoras', () => {
  it.each([
    [
      'AUTOMATIC1111 (webui-1.10.1.har)',
      {
        name: 'tinyDetail',
        alias: 'tinyDetail',
        path: '/home/user/stable-diffusion-webui/models/Lora/tinyDetail.safetensors',
        metadata: { ss_output_name: 'tinyDetail', ss_base_model_version: 'sd_v1', ss_network_dim: '4' },
      },
      { prompt: '<lora:tinyDetail:1>', keywords: [], detail: 'sd_v1' },
    ],
    [
      'one with its training words (upgrade-webui-1.10.1.har)',
      {
        name: 'tinyDetail',
        path: '/x/models/Lora/a/tinyDetail.safetensors',
        metadata: { ss_tag_frequency: { '1_fox': { fox: 3, snow: 1 } } },
      },
      { keywords: ['fox', 'snow'], detail: 'a' },
    ],
    [
      'stable-diffusion.cpp, without metadata (stable-diffusion-cpp-2026-08.har)',
      { name: 'inkWash', path: 'styles/inkWash.safetensors' },
      { prompt: '<lora:inkWash:1>', detail: 'styles' },
    ],
    [
      'one whose words are JSON in JSON, over several folders of pictures',
      { name: 'x', path: '', metadata: { ss_tag_frequency: '{"a":{"cat":1,"dog":2},"b":{"cat":4}}' } },
      { keywords: ['cat', 'dog'] },
    ],
    [
      'one whose maker tells the words',
      { name: 'x', metadata: { 'modelspec.trigger_phrase': 'in ink' } },
      { keywords: ['in ink'] },
    ],
    [
      'one with metadata of no use',
      { name: 'x', metadata: { ss_tag_frequency: 'no {JSON' } },
      { keywords: [] },
    ],
  ])('reads %s', (_what, item, network) => {
    expect(readLoras([item])).toEqual([expect.objectContaining(network)]);
  });

  it('never shows where a server keeps its files', () => {
    expect(readLoras([{ name: 'x', path: '/home/user/elsewhere/x.safetensors' }])[0]?.detail).toBe('');
    expect(readLoras([{ name: 'x', path: 'D:\\sd\\models\\Lora\\ink\\x.safetensors' }])[0]?.detail).toBe(
      'ink',
    );
  });

  it.each([null, 'Not Found', { detail: 'Not Found' }, [null, {}]])('reads none out of %j', (body) => {
    expect(readLoras(body)).toEqual([]);
    expect(readHypernetworks(body)).toEqual([]);
  });
});

describe('readEmbeddings', () => {
  it.each([
    [
      'webui-1.10.1.har',
      { loaded: { tinyStyle: { step: 1000, shape: 64, vectors: 2 } }, skipped: {} },
      [['tinyStyle', '2 vectors', true]],
    ],
    ['sdnext-2026-07.har', { loaded: ['tinyStyle'], skipped: [] }, [['tinyStyle', '', true]]],
    [
      'a checkpoint of another family',
      { loaded: {}, skipped: { xl: { vectors: 8 } } },
      [['xl', 'not for the loaded checkpoint', false]],
    ],
  ])('reads %s', (_what, body, wanted) => {
    expect(readEmbeddings(body).map(({ prompt, detail, fits }) => [prompt, detail, fits])).toEqual(wanted);
  });
});

describe('findNetworks', () => {
  const networks = [
    ...readLoras([
      { name: 'Ink wash', path: 'styles/a.safetensors' },
      { name: 'old ink', metadata: { 'modelspec.trigger_phrase': 'brush' } },
    ]),
    ...readEmbeddings({ loaded: ['inkless'] }),
  ];
  const names = (search: string, kind: 'all' | 'embedding' = 'all') =>
    findNetworks(networks, search, kind).map(({ name }) => name);

  it.each([
    ['', ['Ink wash', 'old ink', 'inkless']],
    ['ink', ['Ink wash', 'inkless', 'old ink']],
    ['styles WASH', ['Ink wash']],
    ['brush', ['old ink']],
    ['nothing', []],
  ])('finds by %j', (search, wanted) => expect(names(search)).toEqual(wanted));

  it('keeps to a kind', () => expect(names('ink', 'embedding')).toEqual(['inkless']));
});
