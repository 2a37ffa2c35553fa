import { decodeBase64, encodeBase64, readInfotext, writeInfotext } from '@sdwebui/client/images';
import { encodePng } from '@sdwebui/mock-server';
import { createNodeCodecs } from '@sdwebui/mock-server/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/exchange/answer.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import { runCli } from '../../src/node/run-cli.ts';
import type { Target } from '../../src/target/target.ts';
import { type ServedTarget, serveTarget } from '../serve-target.ts';
import { stripes } from './rasters.ts';

const codecs = createNodeCodecs();

/** The mock, as a server whose model has been exchanged behind its back: all is as recorded, but for what pictures show. */
function createPainter(mock: Target): Target {
  return {
    ...mock,
    async send(request): Promise<Answer> {
      const answer = await mock.send(request);
      if (!request.path.endsWith('/txt2img') || answer.status !== 200) return answer;
      const reply = JSON.parse(answer.body as string);
      const images = await Promise.all(reply.images.map(repaint));
      return { ...answer, body: JSON.stringify({ ...reply, images }) };
    },
  };
}

async function repaint(image: string): Promise<string> {
  const bytes = decodeBase64(image);
  const { width, height } = await codecs.decode(bytes);
  const png = await encodePng(stripes(width, height), codecs);
  return encodeBase64(await writeInfotext(png, (await readInfotext(bytes)) ?? ''));
}

let same: ServedTarget;
let other: ServedTarget;
beforeAll(async () => {
  same = await serveTarget(await createMockTarget({ instance: undefined, replay: true }));
  other = await serveTarget(createPainter(await createMockTarget({ instance: undefined, replay: true })));
});
afterAll(() => {
  same.close();
  other.close();
});

async function run(...flags: string[]): Promise<{ code: number; text: string }> {
  const texts: string[] = [];
  const code = await runCli(['verify', '--only', 'txt2img/fixed-seed', ...flags], (text) => texts.push(text));
  return { code, text: texts.join('\n') };
}

test('a server that draws as recorded shows the same pictures', async () => {
  const { code, text } = await run('--url', same.url, '--pictures');
  expect(code, text).toBe(0);
  expect(text).toMatch(/\nPictures: same picture: \d+\n/);
});

test('another picture is a cosmetic finding, and fails the run only where that is asked', async () => {
  expect((await run('--url', other.url)).text).not.toContain('another picture');
  const told = await run('--url', other.url, '--pictures');
  expect(told.code, told.text).toBe(0);
  expect(told.text).toMatch(/cosmetic \(1\)\n[\s\S]*another picture \(distance [01]\.\d+\)/);
  const failed = await run('--url', other.url, '--fail-on-pictures', '--fail-on', 'breaking');
  expect(failed.code, failed.text).toBe(1);
});

test('the pictures that measure the noise count as generations of the run', async () => {
  const { text } = await run('--url', same.url, '--pictures', '--max-generations', '3');
  expect(text).toMatch(/Pictures: same picture: 1\n/);
  await expect(run('--url', same.url, '--pictures', '--max-generations', '2')).rejects.toThrow(
    /Nothing was judged/,
  );
});
