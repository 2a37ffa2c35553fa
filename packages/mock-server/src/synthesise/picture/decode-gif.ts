import { concatBytes } from '@sdwebui/client/images';
import { createRaster, type Raster } from './codecs.ts';
import { assertDecodableSize, ImageDecodeError } from './image-decode-error.ts';

/** Reads the first picture of a GIF; what it leaves uncovered is transparent. */
export function decodeGif(bytes: Uint8Array): Raster {
  const file = createReader(bytes);
  file.skip(6);
  const width = file.word();
  const height = file.word();
  assertDecodableSize(width, height);
  const flags = file.byte();
  file.skip(2);
  const globalPalette = flags & 0x80 ? file.take(3 << ((flags & 7) + 1)) : undefined;
  let transparent = -1;
  for (;;) {
    const block = file.byte();
    if (block === 0x2c) break;
    if (block !== 0x21) throw new ImageDecodeError('The GIF holds no picture; send the file again whole.');
    const label = file.byte();
    const data = file.blocks();
    if (label === 0xf9 && ((data[0] ?? 0) & 1) === 1) transparent = data[3] ?? -1;
  }
  const left = file.word();
  const top = file.word();
  const frameWidth = file.word();
  const frameHeight = file.word();
  assertDecodableSize(frameWidth, frameHeight);
  const frameFlags = file.byte();
  const palette = frameFlags & 0x80 ? file.take(3 << ((frameFlags & 7) + 1)) : globalPalette;
  if (palette === undefined) throw new ImageDecodeError('The GIF has no palette.');
  const codeSize = file.byte();
  if (codeSize < 1 || codeSize > 11) throw new ImageDecodeError('The pixel data of the GIF is damaged.');
  const indexes = unpackLzw(file.blocks(), codeSize, frameWidth * frameHeight);

  const raster = createRaster(width, height);
  const rows = frameFlags & 0x40 ? interlacedRows(frameHeight) : undefined;
  for (let line = 0, i = 0; line < frameHeight; line++) {
    const y = top + (rows?.[line] ?? line);
    for (let x = left; x < left + frameWidth; x++, i++) {
      const index = indexes[i] as number;
      if (index === transparent || x >= width || y >= height) continue;
      const o = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) raster.data[o + c] = palette[index * 3 + c] ?? 0;
      raster.data[o + 3] = 255;
    }
  }
  return raster;
}

function interlacedRows(height: number): number[] {
  const passes = [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const;
  return passes.flatMap(([start, step]) => {
    const rows: number[] = [];
    for (let y = start; y < height; y += step) rows.push(y);
    return rows;
  });
}

/** GIF's kind of LZW: codes grow from `codeSize` + 1 to 12 bits, lowest bit first. */
function unpackLzw(data: Uint8Array, codeSize: number, expected: number): Uint8Array {
  const clear = 1 << codeSize;
  const end = clear + 1;
  const prefixes = new Uint16Array(4096);
  const suffixes = new Uint8Array(4096);
  const lengths = new Uint16Array(4096).fill(1, 0, clear);
  for (let code = 0; code < clear; code++) suffixes[code] = code;
  const output = new Uint8Array(expected);
  let next = end + 1;
  let bits = codeSize + 1;
  let previous = -1;
  let written = 0;
  let buffer = 0;
  let available = 0;
  let at = 0;
  while (written < expected) {
    while (available < bits) {
      if (at >= data.length) throw new ImageDecodeError('The GIF is cut short; send the file again whole.');
      buffer |= (data[at++] as number) << available;
      available += 8;
    }
    const code = buffer & ((1 << bits) - 1);
    buffer >>>= bits;
    available -= bits;
    if (code === clear) {
      next = end + 1;
      bits = codeSize + 1;
      previous = -1;
      continue;
    }
    if (code === end || code > next || (code === next && previous < 0)) {
      throw new ImageDecodeError('The pixel data of the GIF is damaged; send the file again whole.');
    }
    // A code that is just being defined is the previous string and its own first pixel.
    const known = code === next ? previous : code;
    const length = lengths[known] as number;
    let walk = known;
    for (let i = written + length - 1; i >= written; i--) {
      if (i < expected) output[i] = suffixes[walk] as number;
      walk = prefixes[walk] as number;
    }
    const first = output[written] as number;
    written += length;
    if (code === next && written < expected) output[written++] = first;
    if (previous >= 0 && next < 4096) {
      prefixes[next] = previous;
      suffixes[next] = first;
      lengths[next] = (lengths[previous] as number) + 1;
      next += 1;
      if (next === 1 << bits && bits < 12) bits += 1;
    }
    previous = code;
  }
  return output;
}

function createReader(bytes: Uint8Array) {
  let at = 0;
  function take(count: number): Uint8Array {
    if (at + count > bytes.length)
      throw new ImageDecodeError('The GIF is cut short; send the file again whole.');
    at += count;
    return bytes.subarray(at - count, at);
  }
  const byte = () => take(1)[0] as number;
  return {
    take,
    byte,
    skip: (count: number) => void take(count),
    word: () => byte() | (byte() << 8),
    /** The data of all sub-blocks up to the empty one. */
    blocks(): Uint8Array {
      const parts: Uint8Array[] = [];
      for (let length = byte(); length > 0; length = byte()) parts.push(take(length));
      return concatBytes(parts);
    },
  };
}
