import {
  changeWeight,
  fieldWeight,
  isNothing,
  isProse,
  loneWeight,
  type TextTraits,
  traitsOf,
} from '../field-weight.ts';
import type { RequestField, RequestFields } from '../request-fields.ts';

/** A field in which a request differs from a recorded one; a side that lacks it is undefined. */
export type FieldDifference = {
  field: string;
  asked: RequestField | undefined;
  /** The text that stands for the recorded value. */
  recorded: string | undefined;
};

/** In which fields a request differs from a recorded one, the most telling first. */
export function findDifferences(
  asked: RequestFields,
  recorded: ReadonlyMap<string, string>,
): FieldDifference[] {
  const differences: FieldDifference[] = [];
  for (const [field, value] of asked) {
    const text = recorded.get(field);
    if (text === value.text) continue;
    if (text === undefined && isNothing(value.text) && hasMembers(field, recorded)) continue;
    differences.push({ field, asked: value, recorded: text });
  }
  for (const [field, text] of recorded) {
    if (asked.has(field) || (isNothing(text) && hasMembers(field, asked))) continue;
    differences.push({ field, asked: undefined, recorded: text });
  }
  const weights = new Map(differences.map((difference) => [difference, weightOf(difference)]));
  const weight = (difference: FieldDifference) => weights.get(difference) ?? 0;
  return differences.sort((a, b) => weight(b) - weight(a));
}

function weightOf({ field, asked, recorded }: FieldDifference): number {
  const weight = fieldWeight(field);
  const sides = [asked?.text, recorded].filter((text) => text !== undefined).map(traitsOf);
  const [a, b] = sides as [TextTraits, TextTraits?]; // what both sides lack is no difference
  if (!b) return loneWeight(weight, a);
  return isProse(field) ? weight : changeWeight(weight, a, b);
}

/** True if the other side has members of what is nothing here: they are told instead. */
function hasMembers(field: string, other: ReadonlyMap<string, unknown>): boolean {
  for (const name of other.keys()) {
    if (name.startsWith(field) && /^[.[]/.test(name.slice(field.length))) return true;
  }
  return false;
}
