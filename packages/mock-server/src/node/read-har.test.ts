import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHar } from './read-har.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-har-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reply = '["Euler", "ž"]';
const harOf = (content: object, encoding?: string) =>
  JSON.stringify({
    log: {
      entries: [
        {
          request: { method: 'GET', url: 'http://127.0.0.1:7860/sdapi/v1/samplers' },
          response: {
            status: 200,
            headers: [
              { name: 'content-type', value: 'application/json' },
              ...(encoding ? [{ name: 'content-encoding', value: encoding }] : []),
            ],
            content,
          },
        },
      ],
    },
  });
const har = harOf({ text: reply });

/** The body of the one entry that a file with these bytes holds. */
async function bodyIn(bytes: string | Uint8Array, name = 'a.har'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const { entries } = await readHar(file);
  return new TextDecoder().decode(entries[0]?.responseBody);
}

describe('readHar', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', har],
    ['UTF-8 with a byte order mark', `\ufeff${har}`],
    ['UTF-16 of Windows', Buffer.from(`\ufeff${har}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${har}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(har, 'utf16le')],
    ['gzip', gzipSync(har)],
    ['mitmproxy’s .zhar', deflateSync(har, { level: 9 })],
    ['an archive', zipSync({ 'har.har': Buffer.from(har) })],
    ['NUL bytes behind it', `${har}\0\0\0\0`],
  ])('reads %s', async (_, bytes) => {
    expect(await bodyIn(bytes)).toBe(reply);
  });

  test.each([
    ['gzip', gzipSync(reply)],
    ['deflate', deflateSync(reply)],
    ['deflate', deflateRawSync(reply)],
    ['br', brotliCompressSync(reply)],
  ])('unpacks a body that was kept as it travelled: %s', async (encoding, packed) => {
    const content = { text: packed.toString('base64'), encoding: 'base64' };
    expect(await bodyIn(harOf(content, encoding))).toBe(reply);
  });

  test('finds bodies beside the HAR, in its folder and in its archive, and nowhere else', async () => {
    await writeFile(join(folder, 'b2.json'), reply);
    expect(await bodyIn(harOf({ _file: 'b2.json' }))).toBe(reply);
    const archive = zipSync({
      'har.har': Buffer.from(harOf({ _file: 'b2.json' })),
      'b2.json': Buffer.from(reply),
    });
    expect(await bodyIn(archive)).toBe(reply);
    await expect(bodyIn(harOf({ _file: '../b2.json' }))).rejects.toThrow(
      /its body is in \.\.\/b2\.json, which is not beside the HAR/,
    );
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /: The file is empty\. Export the HAR again\.$/],
    ['NUL bytes', new Uint8Array(100), /: The file is empty\./],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), /: Not a HAR file but a PNG\./],
    ['a page', '<!doctype html>', /: Not a HAR file but XML or a page\./],
    [
      'gzip that is cut',
      gzipSync(har).subarray(0, 40),
      /: It is packed and damaged\. Copy or export it again\.$/,
    ],
    [
      'an archive that is cut',
      zipSync({ 'a.har': Buffer.from(har) }).subarray(0, 60),
      /: It is a damaged archive\./,
    ],
    [
      'an archive of others',
      zipSync({ 'a.txt': Buffer.from(har) }),
      /: It is an archive without a HAR inside\.$/,
    ],
    ['no entries', '{"log":{"entries":[]}}', /: It holds no entries\. Record some traffic/],
    [
      'entries that can’t be used',
      '{"log":{"entries":[{},{}]}}',
      /: None of its 2 entries can be used; entry 0: "request" is missing\. Record it again\.$/,
    ],
    ['an entry that is cut', '{"log":{"entries":[{"a":1', /\(entry 0: the file ends inside it\)/],
  ])('refuses %s in one line that names the file', async (_, bytes, message) => {
    const error = await bodyIn(bytes, 'odd.har').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'HarFormatError', message: expect.stringMatching(message) });
    expect((error as Error).message).toMatch(/^\S+odd\.har: [^\n]+$/);
  });

  test('says that a file is not there', async () => {
    await expect(readHar(join(folder, 'none.har'))).rejects.toThrow(
      /none\.har: it can’t be read: there is no such file\. Give the path of a HAR file\.$/,
    );
  });

  test('leaves out what holds bytes of another encoding, and reads the rest', async () => {
    const good = JSON.parse(har).log.entries[0];
    const text = JSON.stringify({ log: { entries: [good, { ...good, comment: 'l/é' }, good] } });
    const file = join(folder, 'latin.har');
    await writeFile(file, Buffer.from(text.replaceAll('ž', 'z'), 'latin1'));
    const { entries, skipped } = await readHar(file);
    expect(entries).toHaveLength(2);
    expect(skipped).toEqual([{ index: 1, reason: 'it holds bytes that are no text in the file’s encoding' }]);
  });
});
