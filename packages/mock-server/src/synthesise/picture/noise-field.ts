import type { SeededRandom } from './seeded-random.ts';

/** Smooth random values over the plane, one unit a lattice cell. */
export type NoiseField = {
  /** 0 to 1, one octave. */
  at(x: number, y: number): number;
  /** 0 to 1: octaves of halved strength and doubled frequency, each turned so that no lattice shows. */
  layered(x: number, y: number, octaves: number): number;
  /** 0 to 1, sharp at its tops: crests of mountains and filaments of nebulae. */
  ridged(x: number, y: number, octaves: number): number;
};

const side = 128;
const mask = side - 1;

export function createNoiseField(random: SeededRandom): NoiseField {
  const lattice = new Float32Array(side * side);
  for (let i = 0; i < lattice.length; i++) lattice[i] = random.next();

  function at(x: number, y: number): number {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const u = ease(x - x0);
    const v = ease(y - y0);
    const left = x0 & mask;
    const right = (x0 + 1) & mask;
    const top = (y0 & mask) * side;
    const bottom = ((y0 + 1) & mask) * side;
    const a = lattice[top + left] as number;
    const b = lattice[top + right] as number;
    const c = lattice[bottom + left] as number;
    const d = lattice[bottom + right] as number;
    const upper = a + (b - a) * u;
    return upper + (c + (d - c) * u - upper) * v;
  }

  function sum(x: number, y: number, octaves: number, sharp: boolean): number {
    let total = 0;
    let weight = 0.5;
    let weights = 0;
    let px = x;
    let py = y;
    for (let octave = 0; octave < octaves; octave++) {
      const value = at(px, py);
      total += weight * (sharp ? 1 - Math.abs(2 * value - 1) : value);
      weights += weight;
      weight *= 0.5;
      const turned = 1.6 * px - 1.2 * py + 19.7;
      py = 1.2 * px + 1.6 * py + 7.3;
      px = turned;
    }
    return total / weights;
  }

  return {
    at,
    layered: (x, y, octaves) => sum(x, y, octaves, false),
    ridged: (x, y, octaves) => sum(x, y, octaves, true),
  };
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}
