import type { Raster } from './codecs.ts';
import type { Colour } from './colour.ts';

/** Five rows of three pixels a letter, each row an octal digit; small letters look like capitals. */
const glyphs: Record<string, string> = {
  A: '25755',
  B: '65656',
  C: '34443',
  D: '65556',
  E: '74647',
  F: '74644',
  G: '34553',
  H: '55755',
  I: '72227',
  J: '11152',
  K: '55655',
  L: '44447',
  M: '57755',
  N: '65555',
  O: '25552',
  P: '65644',
  Q: '25563',
  R: '65655',
  S: '34216',
  T: '72222',
  U: '55557',
  V: '55552',
  W: '55775',
  X: '55255',
  Y: '55222',
  Z: '71247',
  0: '75557',
  1: '26227',
  2: '61247',
  3: '61216',
  4: '55711',
  5: '74616',
  6: '34652',
  7: '71222',
  8: '25252',
  9: '25316',
  ' ': '00000',
  '.': '00002',
  ',': '00024',
  ':': '02020',
  ';': '02024',
  '-': '00700',
  _: '00007',
  '+': '02720',
  '=': '07070',
  '/': '11244',
  '\\': '44211',
  '(': '12221',
  ')': '42224',
  '[': '64446',
  ']': '31113',
  '<': '12421',
  '>': '42124',
  "'": '22000',
  '"': '55000',
  '!': '22202',
  '?': '61202',
  '%': '51245',
  '#': '57575',
  '*': '05250',
  '&': '25253',
  '@': '25743',
  '|': '22222',
  '~': '03600',
};

/** Stands for any letter that the font lacks. */
const block = '77777';

/** Pixels that a text of that height takes. */
export function textWidth(text: string, height: number): number {
  return [...text].length * letterWidth(height);
}

/** Draws one line of text whose letters stand between `top` and `top + height`; pixels, fractions allowed. */
export function drawText(
  raster: Raster,
  text: string,
  left: number,
  top: number,
  height: number,
  colour: Colour,
): void {
  const cellWidth = letterWidth(height) / 4;
  const cellHeight = height / 5;
  [...text.toUpperCase()].forEach((letter, index) => {
    const rows = glyphs[letter] ?? block;
    for (let row = 0; row < 5; row++) {
      const bits = Number(rows[row]);
      for (let column = 0; column < 3; column++) {
        if ((bits & (4 >> column)) === 0) continue;
        fillBox(
          raster,
          left + (index * 4 + column) * cellWidth,
          top + row * cellHeight,
          cellWidth,
          cellHeight,
          colour,
        );
      }
    }
  });
}

/** Fills a box whose edges may lie between pixels. */
export function fillBox(
  { width, height, data }: Raster,
  left: number,
  top: number,
  boxWidth: number,
  boxHeight: number,
  colour: Colour,
): void {
  const right = Math.min(width, left + boxWidth);
  const bottom = Math.min(height, top + boxHeight);
  for (let y = Math.max(0, Math.floor(top)); y < bottom; y++) {
    const down = Math.min(bottom, y + 1) - Math.max(top, y);
    for (let x = Math.max(0, Math.floor(left)); x < right; x++) {
      const share = (Math.min(right, x + 1) - Math.max(left, x)) * down;
      const o = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const below = data[o + c] as number;
        data[o + c] = below + (colour[c as 0 | 1 | 2] - below) * share;
      }
    }
  }
}

function letterWidth(height: number): number {
  return height * 0.62;
}
