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

type AskedField = { number: number; traits: TextTraits; wordDistance?: (text: number) => number };

/** Fields of requests and their texts, each known by a number, since numbers are compared quickly and take little room. */
export class FieldBook {
  readonly #fields = new Numbering();
  readonly #texts = new Numbering();
  readonly #words = new WordBags();
  readonly #weights: number[] = [];
  readonly #parts: (keyof Distance)[] = [];
  readonly #traits: TextTraits[] = [];

  /** Takes down that a request has a field with a value for which this text stands. */
  note(noted: Noted, name: string, text: string): void {
    const field = this.#fields.add(name);
    const number = this.#texts.add(text);
    this.#weights[field] ??= fieldWeight(name);
    this.#parts[field] ??= partOf(name);
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

  /** What a field belongs to. */
  part(field: number): keyof Distance {
    return this.#parts[field] as keyof Distance;
  }

  compare(asked: RequestFields): Comparison {
    const known: AskedField[] = [];
    const strange: Distance = { request: 0, options: 0 };
    for (const [name, { text }] of asked) {
      const field = this.#fields.find(name);
      const traits = traitsOf(text);
      if (field === undefined) {
        strange[partOf(name)] += loneWeight(fieldWeight(name), traits);
        continue;
      }
      known[field] = { number: this.#texts.find(text) ?? unknown, traits };
      if (isProse(name)) known[field].wordDistance = this.#words.compare(text);
    }
    return {
      fields: Object.keys(known).map(Number),
      strange,
      weigh: (field, text) => this.#weigh(field, text, known[field]),
      weighWords: (field, text) => this.#weighWords(field, text, known[field]),
    };
  }

  #weigh(field: number, text: number, asked: AskedField | undefined): number {
    if (asked?.number === text) return 0;
    const weight = this.#weights[field] as number;
    if (text === absent) return asked ? loneWeight(weight, asked.traits) : 0;
    const traits = this.#traits[text] as TextTraits;
    if (!asked) return loneWeight(weight, traits);
    return asked.wordDistance ? proseWeight(weight) : changeWeight(weight, asked.traits, traits);
  }

  #weighWords(field: number, text: number, asked: AskedField | undefined): number {
    if (!asked?.wordDistance || text === absent || text === asked.number) return 0;
    return wordsWeight(this.#weights[field] as number, asked.wordDistance(text));
  }
}

function partOf(field: string): keyof Distance {
  return isOption(field) ? 'options' : 'request';
}
