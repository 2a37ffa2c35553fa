import {
  concatBytes,
  crc32,
  encodeBase64,
  pngChunks,
  readInfotext,
  readPngText,
  writeInfotext,
} from '@sdwebui/client/images';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRedactor, findSecrets } from '../../src/recording/index.ts';
import {
  ascii,
  chunk,
  exifBlock,
  gifWith,
  gpsTags,
  jpegWith,
  pixelsOf,
  plain,
  pngWith,
  textTag,
  userCommentTag,
  utf8,
  utf16,
  webpWith,
  windowsTag,
} from './make-pictures.ts';

const infotext = 'a cat\nSteps: 4, Model: x, Init image: /home/ann/x.png, Version: 1.10.1';
const clean = infotext.replace('ann', 'user');
const exifHeader = ascii('Exif\0\0');
const xmp = (person: string, path: string, latitude: string) =>
  `<x:xmpmeta><rdf:Description exif:GPSLatitude="${latitude}" aux:SerialNumber="${person}"><dc:creator><rdf:Seq><rdf:li>${person}</rdf:li></rdf:Seq></dc:creator><dc:description>${path}</dc:description></rdf:Description></x:xmpmeta>`;
const xmpBytes = utf8(xmp('Ann Smith', '/home/ann/x', '52,31.2N'));
const cleanXmp = xmp('someone', '/home/user/x', '');
const camera = exifBlock(
  [
    textTag(0x013b, 'Ann Smith'),
    textTag(0x0131, 'C:\\Users\\Ann\\sd\\save.py'),
    textTag(0x010f, 'Acme'),
    windowsTag(0x9c9c, 'by ann@acme.de'),
  ],
  [userCommentTag(infotext, 'UNICODE'), textTag(0xa431, '0012345678')],
  gpsTags,
);

/** What of a picture must not be in its bytes any more, in one byte a character or two. */
const secrets = ['/home/ann', 'Ann Smith', 'Users\\Ann', 'ann@acme.de', '0012345678', '52,31.2N'];

const pictures: Record<string, Uint8Array> = {
  'PNG tEXt': pngWith(chunk.tEXt('parameters', infotext)),
  'PNG zTXt': pngWith(chunk.zTXt('parameters', infotext)),
  'PNG iTXt': pngWith(chunk.iTXt('parameters', infotext)),
  'PNG iTXt, packed': pngWith(chunk.iTXt('parameters', infotext, true)),
  'PNG text of ComfyUI': pngWith(chunk.tEXt('workflow', '{"nodes":[{"path":"C:\\\\Users\\\\Ann\\\\x"}]}')),
  'PNG Author': pngWith(chunk.tEXt('Author', 'Ann Smith')),
  'PNG EXIF': pngWith(chunk.of('eXIf', camera)),
  'PNG XMP': pngWith(chunk.iTXt('XML:com.adobe.xmp', xmp('Ann Smith', '/home/ann/x', '52,31.2N'))),
  'PNG colour profile of a screen': pngWith(
    chunk.of('iCCP', concatBytes([ascii('Display\0\0'), zlibSync(ascii('desc mluc /home/ann/screen.icc'))])),
  ),
  'PNG chunk of its own': pngWith(chunk.of('anNo', ascii('saved by /home/ann/save.py'))),
  'PNG with something behind it': concatBytes([plain.png, ascii('saved by /home/ann/save.py')]),
  'JPEG UserComment': writeInfotext(plain.jpeg, infotext),
  'JPEG EXIF': jpegWith([0xe1, concatBytes([exifHeader, camera])]),
  'JPEG UserComment in ASCII': jpegWith([
    0xe1,
    concatBytes([exifHeader, exifBlock([], [userCommentTag(infotext, 'ASCII')])]),
  ]),
  'JPEG damaged EXIF': jpegWith([
    0xe1,
    concatBytes([exifHeader, ascii('II*\0\xff\xff\0\0 /home/ann/x.png')]),
  ]),
  'JPEG XMP': jpegWith([0xe1, concatBytes([ascii('http://ns.adobe.com/xap/1.0/\0'), xmpBytes])]),
  'JPEG comment': jpegWith([0xfe, utf8(infotext)]),
  'JPEG IPTC': jpegWith([
    0xed,
    ascii('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0e\x1c\x02\x50\0\x09Ann Smith'),
  ]),
  'JPEG segment of its own': jpegWith([0xe9, utf16('saved by /home/ann/save.py')]),
  'JPEG with something behind it': concatBytes([plain.jpeg, ascii('saved by /home/ann/save.py')]),
  'WebP UserComment': writeInfotext(plain.webp, infotext),
  'WebP EXIF': webpWith(['EXIF', camera]),
  'WebP EXIF as in JPEG': webpWith(['EXIF', concatBytes([exifHeader, camera])]),
  'WebP XMP': webpWith(['XMP ', xmpBytes]),
  'WebP chunk of its own': webpWith(['XTRA', ascii('saved by /home/ann/save.py')]),
  'GIF comment': gifWith('saved by /home/ann/save.py'),
};

describe.each(Object.entries(pictures))('%s', (_, picture) => {
  const redacted = createRedactor().bytes(picture);

  test('holds no secret afterwards, in any writing', () => {
    expect(findSecrets(picture).length).toBeGreaterThan(0);
    expect(findSecrets(redacted)).toEqual([]);
    for (const secret of secrets) {
      for (const bytes of [ascii(secret), utf16(secret), utf16(`\0${secret}`).subarray(1, -1)]) {
        expect([secret, Buffer.from(redacted).indexOf(Buffer.from(bytes))]).toEqual([secret, -1]);
      }
    }
  });

  test('shows what it showed, byte for byte where its pixels are', async () => {
    expect(await pixelsOf(redacted)).toEqual(await pixelsOf(picture));
    for (const { type, payload } of pngChunks(redacted)) {
      if (type === 'IDAT') expect(Buffer.from(picture).includes(Buffer.from(payload))).toBe(true);
    }
  });

  test('is left alone itself, also where it is a Buffer of Node', () => {
    const buffer = Buffer.from(picture);
    expect(createRedactor().bytes(buffer)).toEqual(redacted);
    expect(buffer.equals(picture)).toBe(true);
  });

  test('is not changed again', () => {
    expect(createRedactor().bytes(redacted)).toBe(redacted);
  });

  test('is found inside a JSON body: bare, as a data URL, wrapped as Python’s encodebytes does', () => {
    const wrap = (base64: string) => (base64.match(/.{1,76}/g) ?? []).join('\n');
    const body = (bytes: Uint8Array) => {
      const base64 = encodeBase64(bytes);
      return JSON.stringify({ images: [base64, `data:image/x;base64,${base64}`], init: wrap(base64) });
    };
    const json = new TextDecoder().decode(createRedactor().bytes(utf8(body(picture))));
    expect(json === body(redacted)).toBe(true);
  });
});

describe('the text that stays', () => {
  const carriers = [
    'PNG tEXt',
    'PNG zTXt',
    'PNG iTXt',
    'PNG iTXt, packed',
    'JPEG UserComment',
    'JPEG EXIF',
    'JPEG UserComment in ASCII',
    'WebP UserComment',
    'WebP EXIF',
  ];
  test.each(carriers)('%s', async (name) => {
    const redacted = createRedactor().bytes(pictures[name] ?? expect.fail());
    expect(await readInfotext(redacted)).toBe(clean);
  });

  test('keeps its kind of chunk, and each new chunk has its CRC', async () => {
    for (const kind of ['tEXt', 'zTXt', 'iTXt'] as const) {
      const redacted = createRedactor().bytes(pictures[`PNG ${kind}`] ?? expect.fail());
      expect(await readPngText(redacted)).toEqual([{ keyword: 'parameters', text: clean, chunk: kind }]);
      for (const { start, end } of pngChunks(redacted)) {
        expect(new DataView(redacted.buffer).getUint32(end - 4)).toBe(crc32(redacted, start + 4, end - 4));
      }
    }
  });

  test('XMP keeps its elements', () => {
    const redacted = createRedactor().bytes(pictures['PNG XMP'] ?? expect.fail());
    expect(new TextDecoder().decode(redacted)).toContain(cleanXmp);
  });

  test('EXIF keeps its other tags', () => {
    const text = new TextDecoder('latin1').decode(
      createRedactor().bytes(pictures['JPEG EXIF'] ?? expect.fail()),
    );
    expect(text).toContain('Acme\0');
    expect(text).toContain('someone\0');
    expect(text).toContain('C:\\Users\\user\\sd\\save.py\0');
  });

  test('a WebP says no more that it has a chunk that it lost', () => {
    const redacted = createRedactor().bytes(webpWith(['ICCP', ascii('desc /home/ann/screen.icc')]));
    expect((redacted[20] as number) & 0x20).toBe(0);
    expect(new DataView(redacted.buffer, redacted.byteOffset).getUint32(4, true)).toBe(redacted.length - 8);
  });
});

test('a picture without a secret is the same object', () => {
  for (const bytes of [
    ...Object.values(plain),
    pngWith(chunk.tEXt('parameters', clean)),
    writeInfotext(plain.jpeg, clean),
  ]) {
    expect(createRedactor().bytes(bytes)).toBe(bytes);
  }
});

test('what a finding says of its place', () => {
  const where = (name: string) =>
    findSecrets(pictures[name] ?? expect.fail()).map((finding) => `${finding.rule}: ${finding.where}`);
  expect(where('PNG zTXt')).toEqual(['home-path: PNG zTXt "parameters"']);
  expect(where('PNG text of ComfyUI')).toEqual(['home-path: PNG tEXt "workflow" $.nodes[0].path']);
  expect(where('JPEG EXIF')).toEqual([
    'picture-author: JPEG EXIF Artist',
    'home-path: JPEG EXIF Software',
    'email: JPEG EXIF XPComment',
    'home-path: JPEG EXIF UserComment',
    'picture-author: JPEG EXIF BodySerialNumber',
    'picture-position: JPEG EXIF GPS',
    'picture-position: JPEG EXIF GPS',
  ]);
});

test.each([
  ['a PNG that is cut short', pngWith(chunk.tEXt('parameters', infotext)).subarray(0, 112)],
  ['a PNG whose packed text is broken', pngWith(chunk.of('zTXt', ascii(`parameters\0\0 ${infotext}`)))],
  [
    'a JPEG that is cut short',
    concatBytes([plain.jpeg.subarray(0, 2), ascii(`\xff\xe9\xff\xff${infotext}`)]),
  ],
])('%s can’t be written anew, and is told', (_, picture) => {
  const redactor = createRedactor();
  expect(redactor.bytes(picture)).toBe(picture);
  expect(findSecrets(picture)).toMatchObject([{ rule: 'home-path', rewritable: false }]);
});
