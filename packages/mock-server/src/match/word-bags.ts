import { Numbering } from './numbering.ts';

/** Words of the Latin alphabet and numbers; of other scripts each character, since not all of them part their words. */
const word = /[a-z0-9_]+|[^\s\p{ASCII}]/giu;

/** How much the words of a text have in common with those of others: quick for many texts, since words are numbers here. */
export class WordBags {
  readonly #words = new Numbering();
  readonly #bags: Uint32Array[] = [];

  /** Takes a text in under a number. */
  add(number: number, text: string): void {
    this.#bags[number] ??= Uint32Array.from(wordsOf(text), (each) => this.#words.add(each));
  }

  /** Tells how different a text is from each one that was taken in: 0 by no word, 1 by every word. */
  compare(text: string): (number: number) => number {
    const words = wordsOf(text);
    const isAsked = new Uint8Array(this.#words.size);
    for (const each of words) {
      const known = this.#words.find(each);
      if (known !== undefined) isAsked[known] = 1;
    }
    return (number) => {
      const bag = this.#bags[number];
      if (!bag || bag.length + words.size === 0) return bag ? 0 : 1;
      let common = 0;
      for (let index = 0; index < bag.length; index++) common += isAsked[bag[index] as number] as number;
      return 1 - (2 * common) / (bag.length + words.size);
    };
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(word));
}
