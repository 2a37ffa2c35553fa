export type PngHeader = {
  width: number;
  height: number;
  bitDepth: number;
  colourType: number;
  interlaced: boolean;
};

/** Turns `count` pixels of an unfiltered PNG row into RGBA, `step` bytes from one to the next. */
export type PixelReader = (
  row: Uint8Array,
  at: number,
  count: number,
  out: Uint8ClampedArray,
  target: number,
  step: number,
) => void;

/** Reader for one kind of PNG; 16-bit samples keep their upper byte, `tRNS` becomes alpha. */
export function createPixelReader(
  header: PngHeader,
  palette: Uint8Array,
  transparency: Uint8Array,
): PixelReader {
  if (header.bitDepth < 8 || header.colourType === 3)
    return createPackedReader(header, palette, transparency);
  const wide = header.bitDepth === 16 ? 2 : 1;
  const grey = header.colourType === 0 || header.colourType === 4;
  const colours = grey ? 1 : 3;
  const hasAlpha = header.colourType >= 4;
  const pixelBytes = (colours + (hasAlpha ? 1 : 0)) * wide;
  const key =
    hasAlpha || transparency.length < colours * 2 ? undefined : colourKey(transparency, colours, wide);
  return (row, at, count, out, target, step) => {
    for (let n = 0, i = at, o = target; n < count; n++, i += pixelBytes, o += step) {
      out[o] = row[i] as number;
      out[o + 1] = row[grey ? i : i + wide] as number;
      out[o + 2] = row[grey ? i : i + 2 * wide] as number;
      out[o + 3] = hasAlpha ? (row[i + colours * wide] as number) : 255;
      if (key?.every((value, byte) => row[i + byte] === value)) out[o + 3] = 0;
    }
  };
}

/** The bytes that a row holds where the colour is the one that `tRNS` calls transparent. */
function colourKey(transparency: Uint8Array, colours: number, wide: 1 | 2): number[] {
  const samples = [...transparency.subarray(0, colours * 2)];
  return wide === 2 ? samples : samples.filter((_, index) => index % 2 === 1);
}

/** For grey and indexed pixels of 1, 2, 4 or 8 bits: each value is looked up in a table of colours. */
function createPackedReader(
  { bitDepth, colourType }: PngHeader,
  palette: Uint8Array,
  transparency: Uint8Array,
): PixelReader {
  const values = 1 << bitDepth;
  const table = new Uint8Array(values * 4);
  for (let value = 0; value < values; value++) {
    const indexed = colourType === 3;
    const grey = Math.round((value * 255) / (values - 1));
    for (let c = 0; c < 3; c++) table[value * 4 + c] = indexed ? (palette[value * 3 + c] ?? 0) : grey;
    const isKey = !indexed && transparency.length >= 2 && transparency[1] === value;
    table[value * 4 + 3] = indexed ? (transparency[value] ?? 255) : isKey ? 0 : 255;
  }
  return (row, at, count, out, target, step) => {
    for (let n = 0, o = target; n < count; n++, o += step) {
      const bit = n * bitDepth;
      const value = ((row[at + (bit >> 3)] as number) >> (8 - bitDepth - (bit & 7))) & (values - 1);
      for (let c = 0; c < 4; c++) out[o + c] = table[value * 4 + c] as number;
    }
  };
}
