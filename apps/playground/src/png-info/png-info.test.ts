import { writeInfotext, writePngText } from '@sdwebui/client/images';
import { describe, expect, it } from 'vitest';
import { encodeMask } from '../mask/encode-mask.ts';
import { createMask } from '../mask/mask.ts';
import { createPngInfoState } from './png-info-state.ts';
import { formatBytes, readPictureFile } from './read-picture-file.ts';

const infotext = 'a fox\nSteps: 4, Sampler: DDIM, Seed: 9, Size: 64x64, Version: 1.10.1';

async function png(width = 40, height = 30): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await encodeMask(createMask(width, height))).arrayBuffer());
}

describe('readPictureFile', () => {
  it('reads format, size, infotext and what else is there as text', async () => {
    const bytes = writePngText(await writeInfotext(await png(), infotext), 'workflow', '{"nodes":[]}');
    expect(await readPictureFile(new Blob([bytes]), 'fox.png')).toMatchObject({
      format: 'png',
      size: { width: 40, height: 30 },
      infotext,
      others: [{ keyword: 'workflow', text: '{"nodes":[]}' }],
    });
  });

  it('finds none in a picture that has none', async () => {
    const picture = await readPictureFile(new Blob([await png()]), 'x.png');
    expect(picture.infotext).toBeUndefined();
    expect(picture.others).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('<!doctype html><p>404</p>'), 'whatever it is called'],
    ['half a head', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'cut off'],
  ])('refuses %s in words', async (_what, bytes, words) => {
    await expect(readPictureFile(new Blob([bytes]), 'photo.png')).rejects.toThrow(words);
  });

  it('says that a file is gone', async () => {
    const gone = Object.assign(new Blob([await png()]), {
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    });
    await expect(readPictureFile(gone, 'x.png')).rejects.toThrow('Choose it again');
  });
});

describe('the page’s picture', () => {
  it('is the last that was opened, whichever is ready first', async () => {
    const pngInfo = createPngInfoState();
    let answer: (bytes: ArrayBuffer) => void = () => {};
    const slow = Object.assign(new File([await png()], 'slow.png'), {
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (answer = resolve)),
    });
    const first = pngInfo.open(slow);
    await pngInfo.open(new File([await png(8, 8)], 'quick.png'));
    answer((await png()).buffer);
    await first;
    expect(pngInfo.state.get()).toMatchObject({ phase: 'read', picture: { name: 'quick.png' } });
  });

  it('may be a file that is none', async () => {
    const pngInfo = createPngInfoState();
    await pngInfo.open(new File(['hello'], 'hello.png'));
    expect(pngInfo.state.get()).toMatchObject({
      phase: 'unreadable',
      message: expect.stringContaining('hello.png'),
    });
  });
});

it.each([
  [12, '12 bytes'],
  [1400, '1.4 kB'],
  [60_000_000, '60 MB'],
])('%i bytes read as %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
