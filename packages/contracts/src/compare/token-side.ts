/** Values this close to one that was seen before are named relative to it: seeds of a batch count up. */
const NEAR = 1000;

/**
 * Names one side's volatile values in the order in which they appear, so that two answers whose values differ but
 * relate alike get the same names: `seed:0`, `seed:0+1`, then `seed:1` for one that was drawn anew.
 */
export class TokenSide {
  readonly #numbers = new Map<string, number[]>();
  readonly #texts = new Map<string, Map<string, number>>();
  readonly #names: readonly (readonly [text: string, token: string])[];

  /** @param names - texts that stand for a thing of this side's instance */
  constructor(names: readonly (readonly [text: string, token: string])[] = []) {
    this.#names = names;
  }

  /** Replaces what belongs to this side's instance. */
  rename(text: string): string {
    let result = text;
    for (const [name, token] of this.#names) if (name) result = result.replaceAll(name, token);
    return result;
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
