import { describe, expect, test } from 'vitest';
import { parsePythonJson } from '../../python/index.ts';
import { valueDifferences } from './value-differences.ts';

const differ = (a: string, b: string) =>
  valueDifferences(parsePythonJson(a), parsePythonJson(b)).map(({ path, a, b }) => {
    const kind = a === undefined ? '+' : b === undefined ? '-' : '~';
    return `${kind} ${path}`;
  });

describe('valueDifferences', () => {
  test.each([
    ['nothing', '{"a":1,"b":[1,2]}', '{"b":[1,2],"a":1.0}', []],
    ['a value', '{"a":{"b c":1}}', '{"a":{"b c":2}}', ['~ $.a["b c"]']],
    ['a key', '{"a":1}', '{"b":1}', ['- $.a', '+ $.b']],
    ['an item at the end', '[1,2]', '[1,2,3]', ['+ $[2]']],
    [
      'an item by its name',
      '[{"name":"a"},{"name":"c"}]',
      '[{"name":"b"},{"name":"c"}]',
      ['- $[a]', '+ $[b]'],
    ],
    [
      'an item of which another name is null',
      '[{"model_name":null,"name":"a"}]',
      '[{"model_name":null,"name":"b"}]',
      ['- $[a]', '+ $[b]'],
    ],
    [
      'two of one name by their places',
      '[{"name":"a","x":1},{"name":"a","x":2}]',
      '[{"name":"a","x":1},{"name":"a","x":3}]',
      ['~ $[1].x'],
    ],
    ['JSON inside a text', '{"info":"{\\"seed\\": 1}"}', '{"info":"{\\"seed\\": 2}"}', ['~ $.info.seed']],
    ['a kind', '{"a":[]}', '{"a":{}}', ['~ $.a']],
    ['null', '{"a":null}', '{"a":0}', ['~ $.a']],
    ['only the moment', '{"job_timestamp":"1","eta":1}', '{"job_timestamp":"2","eta":2}', []],
  ])('finds %s', (_, a, b, found) => {
    expect(differ(a, b)).toEqual(found);
  });
});
