import { type Colour, mixColours, tintColour, turnHue } from './colour.ts';
import { createNoiseField, type NoiseField } from './noise-field.ts';
import { mapPalette, type Palette, type paletteNames, readPalette } from './palettes.ts';
import {
  type BodyKind,
  type FigureName,
  type Ground,
  type Mood,
  readMood,
  withoutMood,
} from './read-mood.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';

/** Everything about a picture but its size: positions are shares of width, height or `unit`. */
export type Scene = {
  palette: Palette;
  ground: Ground;
  figure: FigureName | undefined;
  body: Body | undefined;
  /** Share of the height that is sky. */
  horizon: number;
  /** 0 to 1: how much of the sky is covered. */
  clouds: number;
  noise: NoiseField;
  random: SeededRandom;
};

export type Body = {
  kind: BodyKind;
  /** Centre, as shares of width and height. */
  x: number;
  y: number;
  /** Share of the shorter side. */
  radius: number;
};

type SceneRequest = { prompt: string; negativePrompt: string; seed: number | bigint };

/** Decides what a prompt and a seed show: the words choose among motifs and colours, the seed the rest. */
export function composeScene({ prompt, negativePrompt, seed }: SceneRequest): Scene {
  const random = createSeededRandom(`${prompt}\u0000${seed}`);
  const drift = createSeededRandom(`${negativePrompt}\u0000${seed}`);
  const unwanted = readMood(negativePrompt);
  const mood = withoutMood(readMood(prompt), unwanted);
  const choices = random.fork('choices');

  const ground = mood.grounds[0] ?? chooseGround(choices, mood, unwanted);
  // "Portrait of a man": the second word is the more exact.
  const figure = mood.figures[0] === 'woman' && mood.figures[1] === 'man' ? 'man' : mood.figures[0];
  const palette = blendPalette(
    choices.fork('palette'),
    mood,
    unwanted,
    ground,
    negativePrompt ? drift : undefined,
  );
  const upright = figure !== undefined && ['woman', 'man', 'cat', 'tree'].includes(figure);
  return {
    palette,
    ground,
    figure,
    body: placeBody(choices.fork('body'), mood, palette, ground, upright),
    horizon: choices.fork('horizon').between(0.56, 0.7) + (ground === 'cosmos' ? 0.18 : 0),
    clouds: ground === 'lunar' ? 0 : choices.fork('clouds').between(0.1, 0.85) + drift.between(-0.05, 0.05),
    noise: createNoiseField(random.fork('noise')),
    random: random.fork('details'),
  };
}

function chooseGround(random: SeededRandom, mood: Mood, unwanted: Mood): Ground {
  if (mood.bodies.some((body) => body === 'planet' || body === 'ringed')) return 'cosmos';
  const likely: Ground[] = ['mountains', 'mountains', 'forest', 'sea', 'sea', 'desert', 'cosmos'];
  const [first = 'mountains', ...rest] = likely.filter((name) => !unwanted.grounds.includes(name));
  return random.pick([first, ...rest]);
}

const paletteOfGround: Record<Ground, readonly (typeof paletteNames)[number][]> = {
  mountains: [
    'dawn',
    'day',
    'sunset',
    'dusk',
    'night',
    'aurora',
    'golden',
    'orchid',
    'rose',
    'autumn',
    'winter',
  ],
  forest: ['dawn', 'dusk', 'meadow', 'autumn', 'golden', 'aurora', 'winter', 'night'],
  sea: ['dawn', 'day', 'sunset', 'dusk', 'night', 'ocean', 'golden', 'rose', 'orchid'],
  city: ['dusk', 'night', 'sunset', 'orchid', 'aurora', 'dawn'],
  desert: ['desert', 'sunset', 'golden', 'dusk', 'ember'],
  lunar: ['lunar'],
  cosmos: ['cosmos', 'orchid', 'aurora', 'night', 'ember'],
};

function blendPalette(
  random: SeededRandom,
  mood: Mood,
  unwanted: Mood,
  ground: Ground,
  drift: SeededRandom | undefined,
): Palette {
  const fitting = paletteOfGround[ground].filter((name) => !unwanted.palettes.includes(name));
  const [first = 'day', ...rest] = fitting;
  const chosen = mood.palettes[0] ?? random.pick([first, ...rest]);
  const second = mood.palettes[1] ?? chosen;
  const base = readPalette(chosen);
  const other = readPalette(second);
  const share = chosen === second ? 0 : 0.22;
  let palette: Palette = {
    zenith: mixColours(base.zenith, other.zenith, share),
    sky: mixColours(base.sky, other.sky, share),
    horizon: mixColours(base.horizon, other.horizon, share),
    light: mixColours(base.light, other.light, share),
    far: mixColours(base.far, other.far, share),
    near: mixColours(base.near, other.near, share),
    accent: mixColours(base.accent, other.accent, share),
    stars: Math.max(base.stars, other.stars),
  };
  const angle = ground === 'lunar' ? 0 : random.between(-0.09, 0.09);
  const nudge = drift?.between(-0.04, 0.04) ?? 0;
  palette = mapPalette(palette, (colour) => turnHue(colour, angle + nudge));
  mood.tints.slice(0, 3).forEach((tint: Colour, index) => {
    palette = mapPalette(palette, (colour) => tintColour(colour, tint, 0.62 / (index + 1)));
    palette.accent = mixColours(palette.accent, tint, 0.6);
  });
  return palette;
}

function placeBody(
  random: SeededRandom,
  mood: Mood,
  palette: Palette,
  ground: Ground,
  upright: boolean,
): Body | undefined {
  const x = upright ? 0.5 : random.between(0.2, 0.8);
  const y = upright ? 0.4 : random.between(0.16, 0.4);
  if (upright) return { kind: mood.bodies[0] ?? (palette.stars > 0.6 ? 'moon' : 'sun'), x, y, radius: 0.3 };
  if (ground === 'lunar') return { kind: 'planet', x, y, radius: random.between(0.1, 0.17) };
  const asked = mood.bodies.find((kind) => kind !== 'sun') ?? mood.bodies[0];
  if (ground === 'cosmos') {
    const kind = asked ?? random.pick(['planet', 'planet', 'ringed']);
    return { kind, x, y: random.between(0.26, 0.42), radius: random.between(0.17, 0.27) };
  }
  if (asked === 'planet' || asked === 'ringed')
    return { kind: asked, x, y, radius: random.between(0.12, 0.2) };
  if (asked === 'moon' || (asked === undefined && palette.stars > 0.6)) {
    return { kind: 'moon', x, y, radius: random.between(0.05, 0.1) };
  }
  const low = palette.stars > 0.05;
  return { kind: 'sun', x, y: low ? random.between(0.36, 0.52) : y, radius: random.between(0.045, 0.085) };
}
