import { escapePattern } from '../instance/escape-pattern.ts';
import type { InstanceFacts } from '../instance/instance-facts.ts';
import { toFileName, withoutHashes, withoutPaths } from '../instance/machine-text.ts';
import { nameFinderOf } from '../instance/name-finder.ts';

/** Values this close to one that was seen before are named relative to it: seeds of a batch count up. */
const NEAR = 1000;

/**
 * Names one side's volatile values in the order in which they appear, so that two answers whose values differ but
 * relate alike get the same names: `seed:0`, `seed:0+1`, then `seed:1` for one that was drawn anew.
 */
export class TokenSide {
  readonly #numbers = new Map<string, number[]>();
  readonly #texts = new Map<string, Map<string, number>>();
  readonly #own: { text: string; pattern: RegExp; token: string }[] = [];
  readonly #facts: InstanceFacts | undefined;

  /** @param facts - what belongs to this side's machine, where the two sides are not the same instance */
  constructor(facts?: InstanceFacts) {
    this.#facts = facts;
  }

  /** Has a text that only this side's request or answer has stand for what the other side has in its place. */
  own(text: string, token: string): void {
    const pattern = new RegExp(
      `${/^\w/.test(text) ? '(?<!\\w)' : ''}${escapePattern(text)}${/\w$/.test(text) ? '(?!\\w)' : ''}`,
      'g',
    );
    this.#own.push({ text, pattern, token });
    // The longest first: a long text may contain a short one.
    this.#own.sort((a, b) => b.text.length - a.text.length);
  }

  /** Has a name of this side's machine be known that none of its lists names. */
  know(kind: string, name: string): void {
    this.own(name, this.text(kind, toFileName(name)));
  }

  /** Replaces what belongs to this side's machine: names of models, hashes, folders. */
  rename(text: string): string {
    let result = text;
    for (const { pattern, token } of this.#own) result = result.replace(pattern, () => token);
    if (!this.#facts) return result;
    const named = nameFinderOf(this.#facts).replace(withoutHashes(result), ({ kind, text: name }) =>
      this.text(kind, name),
    );
    return withoutPaths(named);
  }

  number(family: string, value: number): string {
    const bases = this.#numbers.get(family) ?? [];
    this.#numbers.set(family, bases);
    let index = bases.findIndex((base) => Math.abs(value - base) < NEAR);
    if (index < 0) index = bases.push(value) - 1;
    const offset = value - (bases[index] as number);
    return `<${family}:${index}${offset === 0 ? '' : offset > 0 ? `+${offset}` : offset}>`;
  }

  text(family: string, value: string): string {
    const known = this.#texts.get(family) ?? new Map<string, number>();
    this.#texts.set(family, known);
    const index = known.get(value) ?? known.size;
    known.set(value, index);
    return `<${family}:${index}>`;
  }
}
