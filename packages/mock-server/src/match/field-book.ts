import {
  changeWeight,
  fieldWeight,
  isOption,
  isProse,
  loneWeight,
  proseWeight,
  type TextTraits,
  traitsOf,
  wordsWeight,
} from './field-weight.ts';
import { Numbering } from './numbering.ts';
import type { RequestFields } from './request-fields.ts';
import { WordBags } from './word-bags.ts';

/** Stands for the text of a field that a request lacks. */
export const absent = -1;

/** Stands for a text that nothing noted has. */
const unknown = -2;

/** A request as numbers: its fields, and the texts that stand for their values. */
export type Noted = Map<number, number>;

/** How far apart two requests are: by what was asked, and by the options of the server. */
export type Distance = { request: number; options: number };

/** What somebody asks, ready to be compared with what was noted. */
export type Comparison = {
  /** The fields that something noted has too. */
  fields: readonly number[];
  /** What the others count. */
  strange: Readonly<Distance>;
  /** What it counts at least that a field of something noted has this text. */
  weigh: (field: number, text: number) => number;
  /** What is to be added for the words of prompts, which take longer to compare. */
  weighWords: (field: number, text: number) => number;
};

type AskedField = { number: number; traits: TextTraits };

/** Fields of requests and their texts, each known by a number, since numbers are compared quickly and take little room. */
export class FieldBook {
  /** By the number of a field: whether it is an option of the server. */
  readonly options: boolean[] = [];
  readonly #fields = new Numbering();
  readonly #texts = new Numbering();
  readonly #words = new WordBags();
  readonly #weights: number[] = [];
  readonly #traits: TextTraits[] = [];

  /** Takes down that a request has a field with a value for which this text stands. */
  note(noted: Noted, name: string, text: string): void {
    const field = this.#fields.add(name);
    const number = this.#texts.add(text);
    this.#weights[field] ??= fieldWeight(name);
    this.options[field] ??= isOption(name);
    this.#traits[number] ??= traitsOf(text);
    if (isProse(name)) this.#words.add(number, text);
    noted.set(field, number);
  }

  /** Takes down that a request lacks a field that another one has. */
  noteAbsence(noted: Noted, name: string): void {
    noted.set(this.#fields.add(name), absent);
  }

  /** The fields and texts that were noted. */
  read(noted: Noted): Map<string, string> {
    return new Map([...noted].map(([field, text]) => [this.#fields.text(field), this.#texts.text(text)]));
  }

  compare(asked: RequestFields): Comparison {
    const [weights, traits] = [this.#weights, this.#traits];
    const known: AskedField[] = [];
    const wordDistances: ((text: number) => number)[] = [];
    const strange: Distance = { request: 0, options: 0 };
    for (const [name, { text }] of asked) {
      const field = this.#fields.find(name);
      if (field === undefined) {
        strange[isOption(name) ? 'options' : 'request'] += loneWeight(fieldWeight(name), traitsOf(text));
        continue;
      }
      known[field] = { number: this.#texts.find(text) ?? unknown, traits: traitsOf(text) };
      if (isProse(name)) wordDistances[field] = this.#words.compare(text);
    }
    const weigh = (field: number, text: number): number => {
      const asked = known[field];
      const weight = weights[field] as number;
      if (asked === undefined) return text === absent ? 0 : loneWeight(weight, traits[text] as TextTraits);
      if (asked.number === text) return 0;
      if (text === absent) return loneWeight(weight, asked.traits);
      if (wordDistances[field]) return proseWeight(weight);
      return changeWeight(weight, asked.traits, traits[text] as TextTraits);
    };
    const weighWords = (field: number, text: number): number => {
      const wordDistance = wordDistances[field];
      if (!wordDistance || text === absent || text === known[field]?.number) return 0;
      return wordsWeight(weights[field] as number, wordDistance(text));
    };
    return { fields: Object.keys(known).map(Number), strange, weigh, weighWords };
  }
}
