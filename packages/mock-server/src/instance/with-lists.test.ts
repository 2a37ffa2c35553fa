import { expect, test } from 'vitest';
import { createMockApp } from '../app.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { withLists } from './with-lists.ts';

const model = {
  title: 'mine.safetensors [0123456789]',
  model_name: 'mine',
  hash: '0123456789',
  sha256: '0123456789'.padEnd(64, 'a'),
  filename: '/m/mine.safetensors',
  config: null,
};

test("a mock with another server's lists computes as that server would", async () => {
  const texts = new Map([
    ['/sdapi/v1/sd-models', JSON.stringify([model])],
    [
      '/sdapi/v1/options',
      JSON.stringify({ sd_model_checkpoint: model.title, sd_checkpoint_hash: model.sha256 }),
    ],
    ['/sdapi/v1/loras', JSON.stringify([{ name: 'fine', alias: 'fine', path: '/l', metadata: {} }])],
  ]);
  const mine = withLists(await builtInInstance(), texts, { loras: { fine: 'abcdef012345' } });
  const app = createMockApp(mine, { codecs: createNodeCodecs() });
  const body = {
    prompt: 'a fox <lora:fine:1>',
    steps: 4,
    width: 64,
    height: 64,
    seed: 12345,
    send_images: false,
  };
  const reply = await app.request('/sdapi/v1/txt2img', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(reply.headers.get('x-mock-source')).toBe('synthesised');
  const { info } = (await reply.json()) as { info: string };
  const [infotext] = (JSON.parse(info) as { infotexts: string[] }).infotexts;
  expect(infotext).toMatch(/Model hash: 0123456789, Model: mine, Lora hashes: "fine: abcdef012345"/);
  // What the other server hides is there all the same, as it was.
  const options = (await (await app.request('/sdapi/v1/options')).json()) as Record<string, unknown>;
  expect(options).toMatchObject({ sd_model_checkpoint: model.title, enable_pnginfo: true, jpeg_quality: 80 });
});
