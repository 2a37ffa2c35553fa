import { type Colour, parseHex } from './colour.ts';
import type { PaletteName } from './palettes.ts';

export type Ground = 'mountains' | 'forest' | 'sea' | 'city' | 'desert' | 'lunar' | 'cosmos';
export type FigureName = 'woman' | 'man' | 'cat' | 'astronaut' | 'sailboat' | 'castle' | 'birds' | 'tree';
export type BodyKind = 'sun' | 'moon' | 'planet' | 'ringed';

/** What the words of a prompt ask for; all lists in the order of the words, most are empty. */
export type Mood = {
  grounds: Ground[];
  figures: FigureName[];
  bodies: BodyKind[];
  palettes: PaletteName[];
  tints: Colour[];
};

const grounds = indexWords<Ground>({
  mountains: 'mountain hill valley cliff peak alps volcano landscape dragon',
  forest: 'forest wood jungle pine garden deer fox wolf bear cabin fairy elf',
  sea: 'sea seascape ocean lake river water beach island ship boat sailboat wave coast fish mermaid lighthouse',
  city: 'city cityscape town street building skyline cyberpunk urban neon car robot tokyo skyscraper',
  desert: 'desert dune sand egypt pyramid camel mars',
  lunar: 'astronaut lunar crater apollo rover spacesuit',
  cosmos: 'space galaxy nebula cosmos universe spaceship alien planet star saturn jupiter',
});

const figures = indexWords<FigureName>({
  woman: 'woman girl lady queen princess elf portrait face person selfie headshot model',
  man: 'man boy king prince knight wizard guy',
  cat: 'cat kitten kitty feline',
  astronaut: 'astronaut spacesuit cosmonaut',
  sailboat: 'boat ship sailboat sail yacht',
  castle: 'castle fortress palace kingdom tower',
  birds: 'bird gull seagull eagle raven crow dragon',
  tree: 'tree oak sakura cherry bonsai',
});

const bodies = indexWords<BodyKind>({
  sun: 'sun sunny sunset sunrise',
  moon: 'moon moonlight moonlit lunar',
  planet: 'planet earth world mars jupiter alien',
  ringed: 'saturn ring',
});

const palettes = indexWords<PaletteName>({
  dawn: 'dawn sunrise morning pastel',
  day: 'day sunny noon bright summer photo',
  sunset: 'sunset evening tropical',
  dusk: 'dusk twilight dreamy romantic',
  night: 'night midnight moonlight moonlit dark starry',
  aurora: 'aurora arctic northern magic neon glowing',
  golden: 'golden gold sepia vintage warm',
  ember: 'fire lava volcano hell dragon mars war',
  ocean: 'ocean underwater sea lake fish',
  meadow: 'meadow grass spring garden forest jungle',
  orchid: 'fantasy lavender cyberpunk synthwave fairy',
  rose: 'rose cherry sakura blossom princess love',
  autumn: 'autumn fall leaf october cabin',
  winter: 'winter snow snowy ice frozen christmas alps',
  desert: 'desert sand dune egypt camel',
  lunar: 'astronaut lunar apollo crater',
  cosmos: 'space galaxy nebula cosmos universe alien planet',
  ink: 'monochrome ink sketch noir charcoal bw drawing',
});

const tints: Record<string, string> = {
  red: 'd8342c',
  crimson: 'b01030',
  orange: 'f08020',
  golden: 'e8b030',
  yellow: 'f0d030',
  green: '3f9f4a',
  emerald: '10a070',
  teal: '109090',
  turquoise: '30c8c0',
  cyan: '30c8e0',
  blue: '2c6cd8',
  navy: '1c3478',
  indigo: '4030a0',
  violet: '8040d0',
  purple: '8030b0',
  magenta: 'd030b0',
  pink: 'f080b0',
  brown: '805030',
  black: '303238',
  white: 'e8eaf0',
  grey: '888c94',
  gray: '888c94',
  silver: 'b8c0cc',
};

export function readMood(prompt: string): Mood {
  const text = prompt.toLowerCase();
  const words = (text.match(/\p{L}+/gu) ?? []).flatMap((word) =>
    word.length > 3 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word],
  );
  const mood: Mood = {
    grounds: findNamed(words, grounds),
    figures: findNamed(words, figures),
    bodies: findNamed(words, bodies),
    palettes: lightFirst(findNamed(words, palettes)),
    tints: words.flatMap((word) => (Object.hasOwn(tints, word) ? [parseHex(tints[word] ?? '')] : [])),
  };
  if (/\bon the moon\b/.test(text)) {
    mood.grounds.unshift('lunar');
    mood.palettes.unshift('lunar');
  }
  return mood;
}

/** Takes from `mood` what a negative prompt names. */
export function withoutMood(mood: Mood, unwanted: Mood): Mood {
  const hues = new Set(unwanted.tints.map(String));
  return {
    grounds: mood.grounds.filter((name) => !unwanted.grounds.includes(name)),
    figures: mood.figures.filter((name) => !unwanted.figures.includes(name)),
    bodies: mood.bodies.filter((name) => !unwanted.bodies.includes(name)),
    palettes: mood.palettes.filter((name) => !unwanted.palettes.includes(name)),
    tints: mood.tints.filter((tint) => !hues.has(String(tint))),
  };
}

const hours = new Set<PaletteName>(['dawn', 'sunset', 'dusk', 'night', 'aurora', 'ink']);

/** The hour decides more about a picture's colours than the place: "sea at sunset" is a sunset. */
function lightFirst(names: PaletteName[]): PaletteName[] {
  return [...names.filter((name) => hours.has(name)), ...names.filter((name) => !hours.has(name))];
}

function findNamed<Name>(words: string[], index: Map<string, Name[]>): Name[] {
  return [...new Set(words.flatMap((word) => index.get(word) ?? []))];
}

/** From each name's words to the names that each word stands for. */
function indexWords<Name extends string>(table: Record<Name, string>): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const name of Object.keys(table) as Name[]) {
    for (const word of table[name].split(' ')) index.set(word, [...(index.get(word) ?? []), name]);
  }
  return index;
}
