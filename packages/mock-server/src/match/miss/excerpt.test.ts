import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('an excerpt', () => {
  test.each([
    ['a short text whole', 'a red fox', 20, undefined, 'a red fox'],
    ['the start of a long one', 'a red fox in the snow', 9, undefined, 'a red fox…'],
    [
      'a place in the middle with a little of what is before',
      'one two three four five six',
      12,
      14,
      '…ee four five…',
    ],
    ['the end', 'one two three four five six', 12, 24, '…ve six'],
    ['no half of a character', '🦊🦊🦊', 3, undefined, '🦊…'],
    [
      'only the beginning of base64',
      `x ${'iVBORw0KGgoAAAANSUhEUg'.repeat(3)} y`,
      80,
      undefined,
      'x iVBORw0KGgoA… y',
    ],
    ['of base64 that it cuts, too', 'iVBORw0KGgoAAAANSUhEUg'.repeat(99), 20, undefined, 'iVBORw0KGgoA…'],
    ['a path', 'models/VAE/a.safetensors', 40, undefined, 'models/VAE/a.safetensors'],
  ])('shows %s', (_, text, most, from, expected) => {
    expect(excerpt(text, most, from)).toBe(expected);
  });

  test('is never longer than asked for, and never holds 40 characters of base64', () => {
    const base64 = fc.base64String({ minLength: 40, maxLength: 200 });
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), base64))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 90 }), fc.nat(300), (whole, most, from) => {
        const shown = excerpt(whole, most, Math.min(from, whole.length));
        expect(shown.length).toBeLessThanOrEqual(most + 2);
        expect(shown).not.toMatch(/[A-Za-z0-9+/]{40}/);
      }),
    );
  });
});
