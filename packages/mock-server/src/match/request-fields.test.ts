import { describe, expect, test } from 'vitest';
import { PyFloat, type PyValue, toPyValue } from '../python/index.ts';
import { canonicalRequest } from './canonical-request.ts';
import { gatherFields } from './request-fields.ts';

const fieldsOf = (value: PyValue, state = new Map<string, PyValue>()) =>
  gatherFields((visit) => canonicalRequest('POST', '/', value, state, visit));
const names = (value: unknown) => [...fieldsOf(toPyValue(value)).keys()];

describe('the fields of a request', () => {
  test.each([
    ['a plain one', { steps: 4 }, ['steps']],
    ['members', { override_settings: { sd_vae: 'x' } }, ['override_settings.sd_vae']],
    [
      'items',
      { alwayson_scripts: { ControlNet: { args: [{ module: 'canny' }] } } },
      ['alwayson_scripts.ControlNet.args[0].module'],
    ],
    ['a name that is no word', { 'a b': { 'x.y': 1 } }, ['["a b"]["x.y"]']],
    ['what is empty', { styles: [], comments: {} }, ['comments', 'styles']],
    ['a body that is no dict', [1, 2], ['body[0]', 'body[1]']],
    ['not the name of the task', { force_task_id: 'task(a)', seed: 1 }, ['seed']],
  ])('have paths: %s', (_, value, expected) => {
    expect(names(value)).toEqual(expected);
  });

  test('are compared by what the matcher compares: 7 and 7.0, a picture with its prefix', () => {
    const text = (value: PyValue) => fieldsOf(new Map([['field', value]])).get('field')?.text;
    expect(text(new PyFloat(7))).toBe(text(7));
    const picture = 'A'.repeat(400);
    expect(text(`data:image/png;base64,${picture}`)).toBe(text(picture));
  });

  test('hold the options of the server', () => {
    expect([...fieldsOf(new Map(), new Map([['sd_vae', 'x']])).keys()]).toContain('options.sd_vae');
  });

  test('are told one by one up to 500, the others as a whole', () => {
    const many = (last: number) => Array.from({ length: 2000 }, (_, n) => (n === 1999 ? last : n));
    const [a, b] = [fieldsOf(many(1)), fieldsOf(many(2))];
    expect(a.size).toBe(501);
    expect(a.get('all other fields')?.text).not.toBe(b.get('all other fields')?.text);
    expect(a.get('all other fields')?.text).toBe(fieldsOf(many(1)).get('all other fields')?.text);
  });
});
