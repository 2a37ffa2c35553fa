import { describe, expect, test } from 'vitest';
import type { Exchange } from '../instance/exchange.ts';
import { findDisturber, wasDisturbed } from './disturbed.ts';

/** Of these only path, moment in seconds and seconds it took count. */
const exchange = (url: string, second: number, took: number) =>
  ({
    request: { url },
    startedAt: `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`,
    durationMs: took * 1000,
  }) as Exchange;

const generation = exchange('/sdapi/v1/txt2img', 10, 5);
const poll = exchange('/sdapi/v1/progress', 11, 1);

describe('wasDisturbed', () => {
  test.each([
    ['an interrupt meanwhile', [poll, exchange('/sdapi/v1/interrupt', 12, 0)], true],
    ['a skip meanwhile', [exchange('/sdapi/v1/skip', 14, 0)], true],
    ['an interrupt after it', [poll, exchange('/sdapi/v1/interrupt', 15, 0)], false],
    ['an interrupt of another recording, made before', [exchange('/sdapi/v1/interrupt', 2, 0)], false],
    ['nothing', [], false],
  ])('with %s', (_, others, disturbed) => {
    const all = [generation, ...others];
    expect(wasDisturbed(0, all)).toBe(disturbed);
    expect(findDisturber(0, all)).toBe(disturbed ? others.at(-1) : undefined);
  });
});
