import { describe, expect, test } from 'vitest';
import { diffSketches } from './two-specs.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };

/** A body with a field `f`, always sent. */
const having = (schema: unknown): unknown => ({ type: 'object', properties: { f: schema }, required: ['f'] });
const maybe = (schema: unknown): unknown => ({ type: 'object', properties: { f: schema } });
const other = { type: 'object', properties: { g: text }, required: ['g'] };
const both = (isRequired: boolean): unknown => ({
  type: 'object',
  properties: { f: text, g: text },
  required: isRequired ? ['f', 'g'] : ['g'],
});
const tagged = (kind: string, field: string): unknown => ({
  type: 'object',
  properties: { kind: { const: kind }, [field]: text },
});

type Row = [change: string, before: unknown, after: unknown, request: string[], response: string[]];

const rows: Row[] = [
  [
    'a field goes',
    both(true),
    other,
    ['breaking f is no longer taken'],
    ['breaking f is gone from the answer'],
  ],
  [
    'an optional field goes',
    both(false),
    other,
    ['breaking f is no longer taken'],
    ['breaking f is gone from the answer'],
  ],
  [
    'a required field comes',
    other,
    both(true),
    ['breaking f is new and must be sent'],
    ['additive f is new in the answer'],
  ],
  [
    'an optional field comes',
    other,
    both(false),
    ['additive f can be sent too'],
    ['additive f is new in the answer'],
  ],
  [
    'a field becomes required',
    maybe(text),
    having(text),
    ['breaking f must be sent now'],
    ['additive f is always in the answer now'],
  ],
  [
    'a field becomes optional',
    having(text),
    maybe(text),
    ['additive f can be left out now'],
    ['breaking f may be missing from the answer'],
  ],
  [
    'a field is deprecated',
    having(text),
    having({ ...text, deprecated: true }),
    ['additive f is deprecated now'],
    ['additive f of the answer is deprecated now'],
  ],

  [
    'a type changes',
    having(text),
    having(whole),
    ['breaking f takes integer, was string'],
    ['breaking f is integer in the answer, was string'],
  ],
  [
    'a type narrows',
    having({ type: 'number' }),
    having(whole),
    ['breaking f takes only integer, was number'],
    ['additive f is only integer in the answer, was number'],
  ],
  [
    'a type widens',
    having(whole),
    having({ type: 'number' }),
    ['additive f takes number, was integer'],
    ['breaking f may be number in the answer, was integer'],
  ],
  [
    'a type comes',
    having(text),
    having({ anyOf: [text, whole] }),
    ['additive f takes string or integer, was string'],
    ['breaking f may be string or integer in the answer, was string'],
  ],
  [
    'a type goes',
    having({ type: ['string', 'integer'] }),
    having(text),
    ['breaking f takes only string, was string or integer'],
    ['additive f is only string in the answer, was string or integer'],
  ],
  [
    'a list becomes a dictionary',
    having({ type: 'array', items: text }),
    having({ type: 'object' }),
    ['breaking f takes object, was array of string'],
    ['breaking f is object in the answer, was array of string'],
  ],
  [
    'a type is said',
    having({}),
    having(text),
    ['breaking f takes only string, was anything'],
    ['additive f is now said to be string in the answer'],
  ],
  [
    'a type is no longer said',
    having(text),
    having({}),
    ['additive f takes anything, was string'],
    ['risky f is no longer described in the answer, was string'],
  ],
  [
    'fields are no longer said',
    having(other),
    having({ type: 'object' }),
    ['additive f takes object, was object of g'],
    ['risky f is no longer described in the answer, was object of g'],
  ],
  [
    'fields are said',
    having({ type: 'object' }),
    having(other),
    ['breaking f.g is new and must be sent'],
    ['additive f is now said to be object of g in the answer'],
  ],
  [
    'what a dictionary holds changes',
    having({ type: 'object', additionalProperties: text }),
    having({ type: 'object', additionalProperties: whole }),
    ['breaking f.* takes integer, was string'],
    ['breaking f.* is integer in the answer, was string'],
  ],
  [
    'items change',
    having({ type: 'array', items: text }),
    having({ type: 'array', items: whole }),
    ['breaking f[] takes integer, was string'],
    ['breaking f[] is integer in the answer, was string'],
  ],
  [
    'one item of a tuple changes',
    having({ type: 'array', prefixItems: [text, text] }),
    having({ type: 'array', prefixItems: [text, whole] }),
    ['breaking f[1] takes integer, was string'],
    ['breaking f[1] is integer in the answer, was string'],
  ],

  [
    'null comes',
    having(text),
    having({ ...text, nullable: true }),
    ['additive f takes null too'],
    ['breaking f may be null in the answer'],
  ],
  [
    'null goes',
    having({ ...text, nullable: true }),
    having(text),
    ['breaking f takes no null any more'],
    ['additive f is never null in the answer now'],
  ],

  [
    'a value comes',
    having({ enum: ['a'] }),
    having({ enum: ['a', 'b'] }),
    ['additive f takes "b" too'],
    ['additive f may be "b" in the answer'],
  ],
  [
    'a value goes',
    having({ enum: ['a', 'b'] }),
    having({ enum: ['a'] }),
    ['breaking f no longer takes "b"'],
    ['risky f is never "b" in the answer now'],
  ],
  [
    'values are listed',
    having(text),
    having({ ...text, enum: ['a', 'b'] }),
    ['breaking f takes only "a", "b"'],
    ['additive f is always one of "a", "b" in the answer'],
  ],
  [
    'values are free',
    having({ ...text, enum: ['a'] }),
    having(text),
    ['additive f takes other values than "a" too'],
    ['risky f may be other than "a" in the answer'],
  ],

  [
    'a limit tightens',
    having({ ...whole, maximum: 9 }),
    having({ ...whole, maximum: 8 }),
    ['breaking f must be at most 8, was at most 9'],
    ['additive f is at most 8 in the answer, was at most 9'],
  ],
  [
    'a limit loosens',
    having({ ...whole, minimum: 1 }),
    having({ ...whole, minimum: 0 }),
    ['additive f must be at least 0, was at least 1'],
    ['risky f may be at least 0 in the answer, was at least 1'],
  ],
  [
    'a limit comes',
    having(text),
    having({ ...text, maxLength: 5 }),
    ['breaking f must be at most 5 characters, was of any length'],
    ['additive f is at most 5 characters in the answer, was of any length'],
  ],
  [
    'a limit goes',
    having({ type: 'array', maxItems: 5 }),
    having({ type: 'array' }),
    ['additive f must be of any number of items, was at most 5 items'],
    ['risky f may be of any number of items in the answer, was at most 5 items'],
  ],
  [
    'a limit excludes itself',
    having({ type: 'number', minimum: 0 }),
    having({ type: 'number', exclusiveMinimum: 0 }),
    ['breaking f must be more than 0, was at least 0'],
    ['additive f is more than 0 in the answer, was at least 0'],
  ],
  [
    'a pattern changes',
    having({ ...text, pattern: '^a' }),
    having({ ...text, pattern: '^b' }),
    ['risky f must be of pattern ^b, was of pattern ^a'],
    ['risky f is of pattern ^b in the answer, was of pattern ^a'],
  ],
  [
    'repeats are refused',
    having({ type: 'array' }),
    having({ type: 'array', uniqueItems: true }),
    ['breaking f must be without repeats, was with repeats'],
    ['additive f is without repeats in the answer, was with repeats'],
  ],
  [
    'a format comes',
    having(text),
    having({ ...text, format: 'date-time' }),
    ['breaking f must be of format date-time, was of any format'],
    ['additive f is of format date-time in the answer, was of any format'],
  ],

  [
    'unknown fields are refused',
    other,
    { ...other, additionalProperties: false },
    ['breaking the body takes no fields but those that the spec names'],
    ['additive the body has no fields in the answer but those that the spec names'],
  ],
  [
    'unknown fields are let in',
    { ...other, additionalProperties: false },
    other,
    ['additive the body takes fields that the spec does not name'],
    ['additive the body may have fields in the answer that the spec does not name'],
  ],
  [
    'a shape comes',
    having(tagged('cat', 'claws')),
    having({ oneOf: [tagged('cat', 'claws'), tagged('dog', 'bones')] }),
    ['additive f takes object of kind, bones too'],
    ['breaking f may be object of kind, bones in the answer'],
  ],
  [
    'a shape goes',
    having({ oneOf: [tagged('dog', 'bones'), tagged('cat', 'claws')] }),
    having(tagged('cat', 'claws')),
    ['breaking f no longer takes object of kind, bones'],
    ['additive f is never object of kind, bones in the answer now'],
  ],

  [
    'a default changes',
    maybe({ ...whole, default: 50 }),
    maybe({ ...whole, default: 20 }),
    ['risky f is 20 when left out, was 50'],
    ['risky f is 20 by default, was 50'],
  ],
  [
    'a description changes',
    having({ ...text, description: 'A colour' }),
    having({ ...text, description: 'A shade' }),
    ['cosmetic f is explained as "A shade", was "A colour"'],
    ['cosmetic f is explained as "A shade", was "A colour"'],
  ],
  [
    'a title that somebody wrote changes',
    having({ ...text, title: 'Colour' }),
    having({ ...text, title: 'Shade' }),
    ['cosmetic f is explained as "Shade", was "Colour"'],
    ['cosmetic f is explained as "Shade", was "Colour"'],
  ],
];

describe('what a change of a schema means', () => {
  test.each(rows)('%s', (_, before, after, request, response) => {
    expect(diffSketches({ request: before }, { request: after })).toEqual(request);
    expect(diffSketches({ response: before }, { response: after })).toEqual(response);
  });
});

test('more than one change of a field is told each by itself', () => {
  const before = having({ type: 'integer', minimum: 0, default: 1, enum: [1, 2] });
  const after = having({ type: 'integer', minimum: 1, default: 2, enum: [2, 3], nullable: true });
  expect(diffSketches({ request: before }, { request: after })).toEqual([
    'breaking f no longer takes 1',
    'breaking f must be at least 1, was at least 0',
    'risky f is 2 when left out, was 1',
    'additive f takes null too',
    'additive f takes 3 too',
  ]);
});
