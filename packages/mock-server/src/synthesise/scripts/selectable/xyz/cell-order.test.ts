import { describe, expect, it } from 'vitest';
import { cellOrder } from './cell-order.ts';

const order = (costs: [x: number, y: number, z: number]) =>
  cellOrder({ x: 2, y: 2, z: 2 }, { x: costs[0], y: costs[1], z: costs[2] })
    .map(({ x, y, z }) => `${x}${y}${z}`)
    .join(' ');

describe('cellOrder', () => {
  it.each<[what: string, costs: [number, number, number], wanted: string]>([
    ['x first, then y, then z, when all cost the same', [0, 0, 0], '000 100 010 110 001 101 011 111'],
    ['a slow x last', [1, 0, 0], '000 010 001 011 100 110 101 111'],
    ['a slow y last', [0, 1, 0], '000 100 001 101 010 110 011 111'],
    ['z last and x before it, when both are slow', [0.5, 0, 1], '000 010 100 110 001 011 101 111'],
    ['x last and y before it, when both are slow', [1, 0.5, 0], '000 001 010 011 100 101 110 111'],
  ])('changes %s', (_, costs, wanted) => {
    expect(order(costs)).toBe(wanted);
  });
});
