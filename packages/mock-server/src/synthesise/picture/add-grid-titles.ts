import type { Raster } from './codecs.ts';
import { type Colour, white } from './colour.ts';
import { createPlainRaster } from './make-grid.ts';
import { drawText, fillBox, textWidth } from './pixel-font.ts';
import { cropRaster, pasteRaster } from './resize-raster.ts';

/** One line beside a grid; the inactive ones of a prompt matrix are grey and struck through. */
export type GridTitle = { text: string; isActive?: boolean };

export type GridTitles = {
  /** Size of one cell in pixels. */
  cellWidth: number;
  cellHeight: number;
  /** Lines above each column; none, or empty ones, take no room. */
  columns: readonly (readonly GridTitle[])[];
  /** Lines left of each row. */
  rows: readonly (readonly GridTitle[])[];
  /** White pixels between cells. @default 0 */
  margin?: number;
};

const active: Colour = [0, 0, 0];
const inactive: Colour = [153, 153, 153];

/** Share of a line's height that its capitals take. */
const letterShare = 0.8;

type Line = { text: string; height: number; isActive: boolean };

/**
 * The grid with titles above its columns and left of its rows, and with the server's measures: the letters
 * are a 25th of a cell's width plus height, the left border is three quarters of a cell (recordings
 * `txt2img/script-prompt-matrix`, `xyz/syntax-xy`).
 */
export function addGridTitles(grid: Raster, titles: GridTitles): Raster {
  const { cellWidth, cellHeight, margin = 0 } = titles;
  const fontSize = Math.floor((cellWidth + cellHeight) / 25);
  const spacing = Math.floor(fontSize / 2);
  const left = titles.rows.flat().some(({ text }) => text !== '') ? Math.floor((cellWidth * 3) / 4) : 0;
  const columns = titles.columns.map((lines) => setLines(lines, cellWidth, fontSize));
  const rows = titles.rows.map((lines) => setLines(lines, left, fontSize));
  const tallest = Math.max(0, ...columns.map((lines) => blockHeight(lines, spacing)));
  const top = tallest > 0 ? tallest + spacing * 2 : 0;

  const across = Math.floor(grid.width / cellWidth);
  const down = Math.floor(grid.height / cellHeight);
  const page = createPlainRaster(
    grid.width + left + margin * (across - 1),
    grid.height + top + margin * (down - 1),
    white,
  );
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const cell = cropRaster(grid, column * cellWidth, row * cellHeight, cellWidth, cellHeight);
      pasteRaster(page, cell, left + column * (cellWidth + margin), top + row * (cellHeight + margin));
    }
  }
  columns.forEach((lines, column) => {
    const middle = left + column * (cellWidth + margin) + cellWidth / 2;
    drawLines(page, lines, middle, top / 2, spacing);
  });
  rows.forEach((lines, row) => {
    drawLines(page, lines, left / 2, top + row * (cellHeight + margin) + cellHeight / 2, spacing);
  });
  return page;
}

/** Breaks titles into lines of at most `width` pixels; a word that is longer than that gets smaller letters. */
function setLines(titles: readonly GridTitle[], width: number, fontSize: number): Line[] {
  return titles
    .filter(({ text }) => text !== '')
    .flatMap(({ text, isActive = true }) => {
      const words = text.split(/\s+/).filter((word) => word !== '');
      const longest = words.reduce((most, word) => Math.max(most, lineWidth(word, 1)), 0);
      const height = Math.max(1, Math.min(fontSize, Math.floor(width / Math.max(1, longest))));
      return breakWords(words, width, height).map((line) => ({ text: line, height, isActive }));
    });
}

function breakWords(words: string[], width: number, height: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && lineWidth(joined, height) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function lineWidth(text: string, height: number): number {
  return textWidth(text, height * letterShare);
}

function blockHeight(lines: Line[], spacing: number): number {
  return lines.reduce((sum, { height }, index) => sum + height + (index > 0 ? spacing : 0), 0);
}

function drawLines(page: Raster, lines: Line[], middleX: number, middleY: number, spacing: number): void {
  let y = middleY - blockHeight(lines, spacing) / 2;
  for (const { text, height, isActive } of lines) {
    const width = lineWidth(text, height);
    const colour = isActive ? active : inactive;
    drawText(
      page,
      text,
      middleX - width / 2,
      y + (height * (1 - letterShare)) / 2,
      height * letterShare,
      colour,
    );
    if (!isActive)
      fillBox(page, middleX - width / 2, y + height / 2, width, Math.max(1, height / 12), colour);
    y += height + spacing;
  }
}
