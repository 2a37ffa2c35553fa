import { describe, expect, it } from 'vitest';
import type { PyValue } from '../../python/index.ts';
import { argumentsOf, requireArguments } from './script-arguments.ts';
import type { Script } from './script-lists.ts';

const script = (name: string, defaults: PyValue[], alwaysOn = false): Script => ({
  name,
  alwaysOn,
  img2img: false,
  args: defaults.map((value) => new Map([['value', value]])),
});
const first = script('first', [1, 2]);
const last = script('last', ['a', 'b', 'c']);
const scripts = [first, script('seed', [7], true), last];

describe('argumentsOf', () => {
  it.each<[what: string, of: Script, sent: PyValue[], wanted: PyValue[]]>([
    ['as many as the script takes', last, [1, 2, 3, 4], [1, 2, 3]],
    ["the next script's defaults in the place of missing ones", first, [9], [9, 'a']],
    ['fewer than it takes for the last script', last, [1], [1]],
  ])('gives %s', (_, of, sent, wanted) => {
    expect(argumentsOf(of, scripts, sent)).toEqual(wanted);
  });
});

describe('requireArguments', () => {
  it.each([
    [['a'], [], "Script.run() missing 1 required positional argument: 'a'"],
    [['a', 'b'], [], "Script.run() missing 2 required positional arguments: 'a' and 'b'"],
    [['a', 'b', 'c', 'd'], [1], "Script.run() missing 3 required positional arguments: 'b', 'c', and 'd'"],
  ])('names what %j lacks with %j', (parameters, args, complaint) => {
    expect(() => requireArguments(parameters, args)).toThrow(complaint);
  });
});
