import { readFixture } from './read-fixture.ts';

/** A picture of the fixtures as the server sends it. */
export const base64Of = (name: string) => Buffer.from(readFixture(`images/${name}`)).toString('base64');

/** 8x8, with an infotext inside. */
export const png = base64Of('txt2img-text.png');

export const infotextOf = (seed: number) => `a fox\nSteps: 4, Sampler: Euler, Seed: ${seed}`;

/** A reply of txt2img: one picture of seed 7, unless `info` says otherwise. */
export const drawn = (images: readonly string[] = [png], info: object = {}) => ({
  images,
  parameters: { prompt: 'a fox', steps: 4 },
  info: JSON.stringify({ all_seeds: [7], infotexts: [infotextOf(7)], index_of_first_image: 0, ...info }),
});
