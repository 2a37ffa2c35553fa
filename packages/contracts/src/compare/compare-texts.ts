import { type Infotext, parseInfotext } from '@sdwebui/client/infotext';
import type { Comparison } from './comparison.ts';
import { describeTexts, describeValue } from './describe-value.ts';
import type { Subject } from './drift.ts';
import { formatJsonPath, type JsonPath } from './json-path.ts';
import { normaliseText } from './normalise-text.ts';
import { isAsSent } from './sent-values.ts';

/** Settings of an infotext that say what is installed, not what was done. */
const ofMachine = new Set(['Version', 'VAE', 'VAE hash', 'Model hash', 'App']);
/** Settings that name files and their hashes: whether they stand there is compared. */
const ofFiles = new Set(['TI hashes', 'Lora hashes', 'Hashes']);

/** Compares two texts that may say the same in other words: seeds, times, names of models. Infotexts go field by field. */
export function compareTexts(
  comparison: Comparison,
  recorded: string,
  live: string,
  path: string | JsonPath,
  subject?: Subject,
): void {
  const [expected, actual] = normaliseBoth(comparison, recorded, live);
  if (expected === actual) return;
  if (isInfotext(recorded) && isInfotext(live)) {
    compareInfotexts(comparison, parseInfotext(recorded), parseInfotext(live), toText(path));
    return;
  }
  const kind = squeeze(expected) === squeeze(actual) ? 'spacing' : 'value';
  // A short text shows what was said, a long one only where that matters.
  const isShort = Math.max(recorded.length, live.length) <= 80;
  const [before, after] = isShort ? describeTexts(recorded, live) : describeTexts(expected, actual);
  comparison.add({ kind, path, ...(subject && { subject }), recorded: before, live: after });
}

function toText(path: string | JsonPath): string {
  return typeof path === 'string' ? path : formatJsonPath(path);
}

/** A text that is the same on both sides is the same, whatever it would mean to either machine. */
function normaliseBoth({ scope, ...sides }: Comparison, recorded: string, live: string): [string, string] {
  const expected = normaliseText(recorded, sides.recorded, scope);
  const actual = normaliseText(live, sides.live, scope);
  return recorded === live && scope.instances ? [recorded, live] : [expected, actual];
}

/** @returns whether a text ends in a line of settings, as servers write it into pictures. */
export function isInfotext(text: string): boolean {
  return /(?:^|\n)Steps: \d+, [^\n]*$/.test(text);
}

function compareInfotexts(comparison: Comparison, recorded: Infotext, live: Infotext, path: string): void {
  const isFree = (name: string): boolean => comparison.scope.instances !== undefined && ofMachine.has(name);
  const before = toFields(recorded);
  const after = toFields(live);
  const add = (kind: 'missing' | 'added' | 'value', name: string): void => {
    const [expected, actual] = describePair(before.get(name), after.get(name));
    const subject = { kind: 'infotext', name } as const;
    comparison.add({ kind, path: `${path}${toStep(name)}`, subject, recorded: expected, live: actual });
  };
  const found = comparison.drifts.length;
  for (const [name, value] of before) {
    if (isFree(name)) continue;
    const other = after.get(name);
    if (other === undefined) add('missing', name);
    else if (!comparison.scope.instances || !ofFiles.has(name)) {
      const [expected, actual] = normaliseBoth(comparison, `${name}: ${value}`, `${name}: ${other}`);
      if (expected !== actual && !isAsSent(comparison, value, other)) add('value', name);
    }
  }
  for (const name of after.keys()) if (!before.has(name) && !isFree(name)) add('added', name);
  const order = { recorded: commonNames(before, after), live: commonNames(after, before) };
  if (order.recorded !== order.live) comparison.add({ kind: 'order', path, ...order });
  // All settings agree one by one, and yet the texts are not the same.
  if (found === comparison.drifts.length && !comparison.scope.instances) {
    comparison.add({ kind: 'spacing', path, recorded: 'the same settings', live: 'written otherwise' });
  }
}

/** The prompts and the settings by name; one that stands there twice is counted. */
function toFields({ prompt, negativePrompt, parameters }: Infotext): Map<string, string> {
  const fields = new Map([['Prompt', prompt]]);
  if (negativePrompt !== '') fields.set('Negative prompt', negativePrompt);
  for (const [name, value] of parameters) {
    let key = name;
    for (let n = 2; fields.has(key); n++) key = `${name} (${n})`;
    fields.set(key, value);
  }
  return fields;
}

function commonNames(fields: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string {
  return [...fields.keys()].filter((name) => others.has(name)).join(', ');
}

function describePair(before: string | undefined, after: string | undefined): [string, string] {
  if (before === undefined || after === undefined) return [describeValue(before), describeValue(after)];
  return describeTexts(before, after);
}

function toStep(name: string): string {
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
