import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from './csv.ts';

describe('parseCsv', () => {
  it.each([
    ['values with space around them', ' 1, 2 ,3 ', ['1', '2', '3']],
    ['quoted commas (xyz/syntax-csv-quotes)', 'moon,"mars, red",venus', ['moon', 'mars, red', 'venus']],
    ['a quote behind space', 'a, "b, c"', ['a', 'b, c']],
    ['doubled quotes', '"a ""b"" c"', ['a "b" c']],
    ['quotes inside a plain value', 'a "b",c', ['a "b"', 'c']],
    ['what follows a closing quote', '"a"b,c', ['ab', 'c']],
    ['a quote that is left open', '"a, b', ['a, b']],
    ['empty values', 'a,,b,', ['a', '', 'b', '']],
    ['several lines, none of them empty', 'a,b\n\nc\r\n', ['a', 'b', 'c']],
    ['a line break in quotes', '"a\nb",c', ['a\nb', 'c']],
    ['nothing', '', []],
  ])('reads %s', (_, text, values) => {
    expect(parseCsv(text)).toEqual(values);
  });
});

describe('formatCsv', () => {
  it.each([
    ['plain values', ['Euler', 'DDIM'], 'Euler,DDIM'],
    ['commas and quotes', ['a, b', 'say "c"'], '"a, b","say ""c"""'],
    ['no value', [], ''],
    ['one empty value', [''], '""'],
    ['null among others', [null, 1], ',1'],
  ])('writes %s', (_, values, text) => {
    expect(formatCsv(values)).toBe(text);
  });
});
