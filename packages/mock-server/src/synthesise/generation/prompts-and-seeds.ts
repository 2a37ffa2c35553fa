import { asList, type PyDict, type PyInt, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import type { Draft } from './draft.ts';
import type { HiresPrompts } from './hires.ts';
import { applyStyles, noStyle, readStyles, stripComments } from './prompt-text.ts';
import { addToInt, isTruthy, toNumber } from './py-number.ts';

/** As many as batches hold, or as a script brings prompts for. */
export function pictureCount(fields: PyDict): number {
  const lists = [fields.get('prompt'), fields.get('negative_prompt')].filter(Array.isArray);
  return lists[0]?.length ?? toNumber(fields.get('batch_size')) * toNumber(fields.get('n_iter'));
}

/** Comments and styles applied, once for each picture. Scripts may bring a prompt for each. */
export function allTexts(
  { fields }: Draft,
  { options, instance }: Server,
  name: 'prompt' | 'negative_prompt' | 'hr_prompt' | 'hr_negative_prompt',
  count: number,
): string[] {
  const styles = readStyles(instance.lists.get('/sdapi/v1/prompt-styles'));
  const texts = asList(fields.get('styles')).map((style) => styles.get(pythonStr(style)) ?? noStyle);
  const added = texts.map((style) =>
    name.endsWith('negative_prompt') ? style.negativePrompt : style.prompt,
  );
  const strip = isTruthy(options.get('enable_prompt_comments')) ? stripComments : (text: string) => text;
  const given = fields.get(name) ?? '';
  const all = Array.isArray(given)
    ? given.map(pythonStr)
    : Array.from({ length: count }, () => pythonStr(given));
  return all.map((text) => strip(applyStyles(text, added)));
}

/** Seeds count up from picture to picture, unless a variation strength holds them; subseeds always do. */
export function allSeeds(
  fields: PyDict,
  server: Server,
  count: number,
): { seeds: PyInt[]; subseeds: PyInt[] } {
  const varies = toNumber(fields.get('subseed_strength')) !== 0;
  const list = (name: 'seed' | 'subseed', counts: boolean): PyInt[] => {
    const given = fields.get(name) ?? null;
    if (Array.isArray(given)) return given as PyInt[];
    const first = fixedSeed(given, server.settings.random);
    return Array.from({ length: count }, (_, index) => addToInt(first, counts ? index : 0));
  };
  return { seeds: list('seed', !varies), subseeds: list('subseed', true) };
}

/** Left out, null or -1 is left to chance (`txt2img/seeds`). */
export function fixedSeed(seed: PyValue, random: () => number): PyInt {
  if (typeof seed === 'bigint') return seed;
  if (typeof seed === 'number' && seed !== -1) return seed;
  return Math.floor(random() * 4294967294);
}

/** Those of the second pass, treated as the others are; left empty they are the same. */
export function hiresPrompts(
  draft: Draft,
  server: Server,
  prompts: string[],
  negatives: string[],
): HiresPrompts {
  const own = (name: 'hr_prompt' | 'hr_negative_prompt', fallback: string[]) =>
    pythonStr(draft.fields.get(name) ?? '') === '' ? fallback : allTexts(draft, server, name, prompts.length);
  return { positive: own('hr_prompt', prompts), negative: own('hr_negative_prompt', negatives) };
}
