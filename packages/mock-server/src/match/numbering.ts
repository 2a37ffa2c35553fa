/** Texts that occur again and again, each kept once and known by a number. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** How many different texts there are; their numbers are below. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, which is new if the text is. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // A copy: a text cut out of a request's body would keep the whole body in memory.
    const copy = JSON.parse(JSON.stringify(text)) as string;
    this.#numbers.set(copy, this.#texts.length);
    return this.#texts.push(copy) - 1;
  }

  /** The number of a text, if it has one. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  /** The text that a number stands for. */
  text(number: number): string {
    return this.#texts[number] as string;
  }
}
