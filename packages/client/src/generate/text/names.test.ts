import { describe, expect, it } from 'vitest';
import { avoidReserved, createNaming, toCamelCase } from './names.ts';

describe('toCamelCase', () => {
  it.each([
    ['X type', 'xType'],
    ['x/y/z plot', 'xyzPlot'],
    ['Plan B & C 2', 'planBc2'],
    ['Grid margins (px)', 'gridMarginsPx'],
    ['Keep -1 for seeds', 'keep1ForSeeds'],
    ['CFG Scale', 'cfgScale'],
    ['controlnet', 'controlnet'],
    ['<p style="margin:0">Tile <b>width</b></p>', 'tileWidth'],
    ['Tile\nwidth', 'tileWidth'],
    ['🔥 Enable 🔥', 'enable'],
    ['启用', '启用'],
    ['Größe', 'größe'],
    ['ＡＢＣ', 'abc'],
    ['2x upscale', '_2xUpscale'],
    ['𝐁old 𠮷 \u{134ab}', 'bold'], // the last came with Unicode 16
    ['a `b` {c} */ "d" \\', 'abcd'],
    ['__proto__', 'proto'],
    [`Override ${'very '.repeat(40)}much`, `override${'Very'.repeat(10)}`],
  ])('%j is %s', (label, name) => {
    expect(toCamelCase(label)).toBe(name);
  });

  it.each(['', ' ', '***', '🔥', '<br>', '\u200d', '\u{134ab}'])('%j is no name', (label) => {
    expect(toCamelCase(label)).toBeUndefined();
  });
});

describe('createNaming', () => {
  it('numbers what is there already, and what looks numbered', () => {
    const toName = createNaming();
    expect(['x', 'x2', 'x', 'x', 'y'].map(toName)).toEqual(['x', 'x2', 'x3', 'x4', 'y']);
  });

  it('gives no name that every object has by itself', () => {
    const toName = createNaming();
    expect(['constructor', 'toString'].map(toName)).toEqual(['constructor_', 'toString_']);
  });
});

it('no function is called by a word of the language', () => {
  expect(['delete', 'await', 'refiner'].map(avoidReserved)).toEqual(['delete_', 'await_', 'refiner']);
});
