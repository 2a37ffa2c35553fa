import { describe, expect, it } from 'vitest';
import { toSettings } from '../../../../mock-options.ts';
import { createNodeCodecs } from '../../../../node/codecs.ts';
import { builtInInstance } from '../../../../node/load-instance.ts';
import { type PyValue, toJson } from '../../../../python/index.ts';
import { createServer } from '../../../../server.ts';
import { chooseAxis, legendOf } from './axis-values.ts';

const instance = await builtInInstance();
const server = createServer(
  instance,
  toSettings({ codecs: createNodeCodecs(), random: () => 0.5 }, instance),
);
const labels = ['Nothing', 'Seed', 'Sampler', 'Prompt order', 'CFG Scale', '[Other] Axis'];

const choose = (type: PyValue, text: PyValue, dropdown: PyValue = [], more = {}) =>
  chooseAxis(labels, { type, text, dropdown, asText: false, keepRandom: false, ...more }, server);

describe('chooseAxis', () => {
  it.each([
    ['nothing', choose(null, ''), [0]],
    ['text', choose(1, '1, 2'), [1, 2]],
    ['the dropdown where there is one', choose(2, 'DDIM', ['Euler']), ['Euler']],
    [
      'text there too when asked to',
      choose(2, 'euler, DDIM', ['Euler'], { asText: true }),
      ['euler', 'DDIM'],
    ],
    [
      'every order of words',
      choose(3, 'a,b'),
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
    ['text for an axis that is not known', choose(5, 'a,b'), ['a', 'b']],
    ['axes counted from the end', choose(-2, '5'), [5]],
  ])('takes %s', (_, { values }, wanted) => {
    expect(toJson(values)).toEqual(wanted);
  });

  it('fixes random seeds and says what they became', () => {
    expect(choose(1, '-1,7')).toMatchObject({
      values: [2147483647, 7],
      fixed: '2147483647, 7',
      text: '-1,7',
    });
    expect(choose(1, '-1,7', [], { keepRandom: true })).toMatchObject({ values: [-1, 7], fixed: undefined });
  });

  it.each<[what: string, type: PyValue, text: PyValue, dropdown: PyValue, complaint: string]>([
    ['a name for a place', 'Seed', '', [], 'list indices must be integers or slices, not str'],
    ['a place that is not there', 9, '', [], 'list index out of range'],
    ['a sampler that is not there', 2, '', ['Nope'], 'Unknown sampler: Nope'],
    ['no dropdown', 2, '', null, 'iterable expected, not NoneType'],
    ['a number for text', 1, 5, [], 'initial_value must be str or None, not int'],
  ])('refuses %s', (_, type, text, dropdown, complaint) => {
    expect(() => choose(type, text, dropdown)).toThrow(complaint);
  });
});

describe('legendOf', () => {
  it.each([
    ['nothing', choose(0, ''), ''],
    ['the name and the value', choose(4, '7'), 'CFG Scale: 7.0'],
    ['a value that says enough', choose(2, '', ['Euler']), 'Euler'],
    ['words in their order', choose(3, 'a,b'), 'a, b'],
  ])('shows %s', (_, axis, text) => {
    expect(legendOf(axis, axis.values[0] ?? null)).toBe(text);
  });
});
