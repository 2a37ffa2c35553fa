import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64, readImageSize, readInfotext } from '@sdwebui/client/images';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { startMock } from '../start-mock.ts';

type Generated = { images: string[]; parameters: Record<string, unknown>; info: string };

/** Posts as the API's wiki page shows it; big bodies come from a file, since a command line has its limit. */
async function post(url: string, body: object, from: 'argument' | 'file' = 'argument'): Promise<Generated> {
  const json = JSON.stringify(body);
  const data = from === 'file' ? `@${await temporaryFile(json)}` : json;
  const flags = ['--silent', '--show-error', '--fail-with-body', '--request', 'POST', '--url', url];
  const header = ['--header', 'Content-Type: application/json'];
  const { code, stdout, stderr } = await runCommand('curl', [...flags, '--data', data, ...header]).catch(
    () => {
      throw new Error('There is no curl on the PATH. Install it (Debian and Ubuntu: apt-get install curl).');
    },
  );
  expect(code, `${stderr}${stdout.slice(0, 500)}`).toBe(0);
  return JSON.parse(stdout) as Generated;
}

async function temporaryFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdwebui-curl-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'body.json');
  await writeFile(file, text);
  return file;
}

function pictureOf(reply: Generated): Uint8Array {
  expect(reply.images).toHaveLength(1);
  return Buffer.from(reply.images[0] ?? '', 'base64');
}

const astronaut = { prompt: 'Astronaut planting a flag on the moon' };

describe('curl', () => {
  test('posts a prompt to txt2img and gets one 512x512 PNG, parameters and info', async () => {
    const { url } = await startMock();
    const reply = await post(`${url}/sdapi/v1/txt2img`, astronaut);
    const picture = pictureOf(reply);
    expect(readImageSize(picture)).toEqual({ width: 512, height: 512 });
    expect(reply.parameters).toMatchObject({ ...astronaut, steps: 50, sampler_index: 'Euler' });
    const info = JSON.parse(reply.info);
    expect(info).toMatchObject({ ...astronaut, width: 512, height: 512 });
    expect(await readInfotext(picture)).toBe(info.infotexts[0]);
  });

  test('may add query parameters that the server does not know', async () => {
    const { url } = await startMock();
    const reply = await post(`${url}/sdapi/v1/txt2img?t=1&key=`, {
      ...astronaut,
      steps: 2,
      width: 64,
      height: 64,
    });
    expect(readImageSize(pictureOf(reply))).toEqual({ width: 64, height: 64 });
  });

  test.each(['', 'data:image/png;base64,'])(
    'posts a picture and a mask to img2img as base64 after "%s"',
    async (prefix) => {
      const { url } = await startMock();
      const painted = await post(`${url}/sdapi/v1/txt2img`, { ...astronaut, steps: 2 });
      const init = prefix + painted.images[0];
      const body = { prompt: 'Astronaut standing on a barren planet', init_images: [init], mask: init };
      const reply = await post(`${url}/sdapi/v1/img2img`, body, 'file');
      const picture = pictureOf(reply);
      expect(readImageSize(picture)).toEqual({ width: 512, height: 512 });
      expect(reply.parameters).toMatchObject({ prompt: body.prompt, init_images: null, mask: null });
      expect(await readInfotext(picture)).toContain('Denoising strength: 0.75, Mask blur: 4');
      expect(encodeBase64(picture)).not.toBe(painted.images[0]);
    },
  );
});
