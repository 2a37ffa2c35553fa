/**
 * How much it takes a recording away from a request that they differ in a field, in whole numbers. The first pattern that
 * fits counts.
 *
 * A person looks at what is drawn and by which means first, then at the numbers, then at what leaves the picture as it is.
 */
const weights: readonly (readonly [field: RegExp, weight: number])[] = [
  [/^prompt$/, 3000],
  [/^(negative_prompt|hr_prompt|hr_negative_prompt)$/, 1500],
  [/^(script_name|enable_hr|model|upscaler_1)$|checkpoint/, 2000],
  [/^(interrupted|do_not_save_samples|do_not_save_grid)$/, 250],
  [/^options[.[]/, 500],
  [/seed/, 500],
  [/^alwayson_scripts|\[/, 500],
];

const usualWeight = 1000;

const prose = new Set(['prompt', 'negative_prompt', 'hr_prompt', 'hr_negative_prompt']);

/** A picture that only one of two requests has. */
const missingPicture = 4000;

/** A picture that is another one. */
const anotherPicture = 2000;

/** Characters of base64 below which there is no picture. */
const smallestPicture = 90;

/** Null where the other request has nothing at all, or members of it, which count for themselves. */
const almostNothing = 10;

/** True for fields whose texts may be nearly the same. */
export function isProse(field: string): boolean {
  return prose.has(field);
}

/** True for an option of the server rather than a part of the request. */
export function isOption(field: string): boolean {
  return /^options[.[]/.test(field);
}

/** What a difference in this field counts where nothing is known of the values. */
export function fieldWeight(field: string): number {
  return weights.find(([pattern]) => pattern.test(field))?.[1] ?? usualWeight;
}

/** What counts of a text that stands for a value. */
export type TextTraits = {
  /** True for null, an empty list and an empty dict. */
  isNothing: boolean;
  /** True for the digest of a long text, which mostly is a picture, and for a small picture itself. */
  isPicture: boolean;
  /** The number that it is, NaN if it is none. */
  number: number;
};

export function traitsOf(text: string): TextTraits {
  return {
    isNothing: isNothing(text),
    isPicture: text.startsWith('<') || (text.length >= smallestPicture && !text.includes(' ')),
    number: Number(text),
  };
}

/** True for null, an empty list and an empty dict. */
export function isNothing(text: string): boolean {
  return text === 'null' || text === '[]' || text === '{}';
}

/** What it counts that only one of two requests has a field. */
export function loneWeight(weight: number, { isNothing, isPicture }: TextTraits): number {
  if (isNothing) return almostNothing;
  return isPicture ? missingPicture : weight;
}

/** What it counts that a field has another value: less for numbers that are nearly the same. */
export function changeWeight(weight: number, a: TextTraits, b: TextTraits): number {
  if (a.isNothing) return loneWeight(weight, b);
  if (b.isNothing) return loneWeight(weight, a);
  if (a.isPicture || b.isPicture) return anotherPicture;
  const larger = Math.max(Math.abs(a.number), Math.abs(b.number), 1);
  if (!Number.isFinite(larger)) return weight;
  return Math.round(weight * (0.5 + 0.5 * Math.min(1, Math.abs(a.number - b.number) / larger)));
}

/** What it counts that a prompt is another one, however near. */
export function proseWeight(weight: number): number {
  return weight / 5;
}

/** What it counts in addition that only some of its words are the same, 0 for all and 1 for none. */
export function wordsWeight(weight: number, wordDistance: number): number {
  return Math.round((weight - proseWeight(weight)) * wordDistance);
}
