import { encodeBase64 } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { builtInInstance } from '../../node/load-instance.ts';
import { base64Words, pictureWords } from './picture-words.ts';

const file = '7879444d3fd2e961429106ee5768cbe4a16b66cabb5b397673b23d23a2b71efe.png';
const bytes = await (await builtInInstance()).picture(file);
const base64 = encodeBase64(bytes);

describe('a picture in words', () => {
  test('is its format, size, length and digest, which begins its file’s name', async () => {
    expect(pictureWords(bytes, file)).toMatch(/^png 64x64, \d+ kB, sha256 7879444d…$/);
    expect(await base64Words(base64)).toBe(pictureWords(bytes, file));
  });

  test.each([
    ['with a data: prefix', `data:image/png;base64,${base64}`],
    ['wrapped at 76 columns', base64.replace(/.{76}/g, '$&\r\n')],
  ])('%s', async (_, text) => {
    expect(await base64Words(text)).toBe(pictureWords(bytes, file));
  });

  test.each([
    ['other base64', encodeBase64(new Uint8Array(1_234_567)), /^base64, 1\.2 MB, sha256 [0-9a-f]{8}…$/],
    [
      'a prompt',
      'a castle by the sea at sunset with gulls over the water and a small boat that comes home again',
      undefined,
    ],
    ['a short text', 'iVBORw0KGgo=', undefined],
    ['broken base64', `${base64.slice(0, 101)}`, undefined],
  ])('%s', async (_, text, words) => {
    const found = await base64Words(text);
    if (words) expect(found).toMatch(words);
    else expect(found).toBeUndefined();
  });
});
