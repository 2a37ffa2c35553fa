import { quoteInfotextValue } from '@sdwebui/client/infotext';
import { type PyValue, pythonStr } from '../../python/index.ts';
import { type ExtraValue, isPerPicture, type PromptTexts } from './draft.ts';

/** Name and value pairs of an infotext, in order; null values are left out. */
export type InfotextEntries = readonly (readonly [string, PyValue])[];

/**
 * An infotext as the server writes it: prompt, negative prompt when there is one, and one line of settings. A later
 * entry of the same name replaces the value of the earlier one in its place.
 */
export function formatInfotextLine(prompt: string, negativePrompt: string, entries: InfotextEntries): string {
  const settings = [...new Map(entries)]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => (name === value ? name : `${name}: ${quoteInfotextValue(pythonStr(value))}`))
    .join(', ');
  const negative = negativePrompt ? `\nNegative prompt: ${negativePrompt}` : '';
  return `${prompt}${negative}\n${settings}`.trim();
}

/** The extra settings as they are for one picture. */
export function extraFor(
  extra: ReadonlyMap<string, ExtraValue>,
  index: number,
  texts: PromptTexts,
): (readonly [string, PyValue])[] {
  return Array.from(
    extra,
    ([name, value]) => [name, isPerPicture(value) ? value.textOf(index, texts) : value] as const,
  );
}
