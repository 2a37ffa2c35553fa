import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.ts';
import { type FieldName, initialValues } from './form-values.ts';

describe('checkForm', () => {
  it('has nothing to say about the start values', () => expect(checkForm(initialValues)).toEqual({}));

  it.each<[FieldName, number | string]>([
    ['steps', ''],
    ['steps', 0],
    ['steps', 2.5],
    ['cfg_scale', '-'],
    ['cfg_scale', Number.NaN],
    ['width', ' '],
    ['height', -8],
    ['seed', ''],
    ['seed', '9007199254740993'],
    ['seed', -2],
  ])('marks %s %j', (name, value) => {
    expect(Object.keys(checkForm({ ...initialValues, [name]: value }))).toEqual([name]);
  });

  it.each<[FieldName, number | string]>([
    ['seed', 4294967295],
    ['seed', '12'],
    ['cfg_scale', 0],
    ['cfg_scale', '7.5'],
    ['width', 1],
  ])('takes %s %j', (name, value) => {
    expect(checkForm({ ...initialValues, [name]: value })).toEqual({});
  });
});
