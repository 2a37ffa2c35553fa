import { describe, expect, test } from 'vitest';
import { findRandomSeeds } from './random-seeds.ts';

const drawn = { seed: 639153992, subseed: 4052247553 };
const infotext = 'a fox\nSteps: 2, Sampler: Euler, Seed: 77, Size: 64x64, Variation seed: 3';

describe('a request leaves its seeds random', () => {
  test.each<[string, unknown, { seed?: unknown; subseed?: unknown }, [seed: boolean, subseed: boolean]]>([
    ['by naming none', {}, drawn, [true, true]],
    ['by null', { seed: null, subseed: null }, drawn, [true, true]],
    ['by -1', { seed: -1, subseed: -1 }, drawn, [true, true]],
    ['by ""', { seed: '', subseed: '' }, drawn, [true, true]],
    ['by "-1"', { seed: '-1' }, drawn, [true, true]],
    ['one of them', { seed: 12345 }, { ...drawn, seed: 12345 }, [false, true]],
    ['the other', { subseed: 5 }, { ...drawn, subseed: 5 }, [true, false]],
    ['not by a text of digits', { seed: '5', subseed: 5.7 }, { seed: 5, subseed: 5 }, [false, false]],
    ['not by another negative number', { seed: -5 }, { ...drawn, seed: -5 }, [false, true]],
    ['by a negative number where the server draws for each', { seed: -5 }, drawn, [true, true]],
    ['not when the infotext has them', { infotext }, { seed: 77, subseed: 3 }, [false, false]],
    ['when the infotext has none', { infotext: 'a fox\nSteps: 2' }, drawn, [true, true]],
    ['when the infotext says -1', { infotext: 'a fox\nSteps: 2, Seed: -1' }, drawn, [true, true]],
    ['when it overrules the infotext', { infotext, seed: -1, subseed: null }, drawn, [true, true]],
    ['when the server ignores the infotext', { infotext }, drawn, [true, true]],
    ['also when nothing was drawn', { seed: 1 }, { seed: -1, subseed: -1 }, [false, true]],
  ])('%s', (_, body, answered, [seed, subseed]) => {
    expect(findRandomSeeds('/sdapi/v1/txt2img', JSON.stringify(body), answered)).toEqual({ seed, subseed });
  });

  test('only where pictures are generated', () => {
    expect(findRandomSeeds('/sdapi/v1/png-info', '{}', {})).toEqual({ seed: false, subseed: false });
    expect(findRandomSeeds('/sdapi/v1/img2img', 'no JSON', {})).toEqual({ seed: true, subseed: true });
  });
});
