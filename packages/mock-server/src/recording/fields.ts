import { type PyDict, PyFloat, type PyValue } from '../python/index.ts';
import { RecordingFormatError } from './recording-format-error.ts';

/** Reads an object's fields by name and kind, so that a broken file is told by the place of its fault. */
export class Fields {
  readonly #object: PyDict;
  readonly #place: string;

  constructor(object: PyValue, place: string) {
    if (!(object instanceof Map)) throw new RecordingFormatError(`${place}: expected an object.`);
    this.#object = object;
    this.#place = place;
  }

  has(name: string): boolean {
    return this.#object.has(name);
  }

  value(name: string): PyValue {
    const value = this.#object.get(name);
    if (value === undefined) throw new RecordingFormatError(`${this.#place}: "${name}" is missing.`);
    return value;
  }

  string(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong(name, 'a text');
    return value;
  }

  number(name: string): number {
    const value = this.value(name);
    const number = value instanceof PyFloat ? value.value : value;
    if (typeof number !== 'number' || !(number >= 0)) throw this.wrong(name, 'a number from 0');
    return number;
  }

  integer(name: string, least: number, most: number): number {
    const value = this.value(name);
    const number = value instanceof PyFloat ? value.value : value;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most)
      throw this.wrong(name, `a whole number from ${least} to ${most}`);
    return number;
  }

  list(name: string): PyValue[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.wrong(name, 'a list');
    return value;
  }

  dict(name: string): PyDict {
    const value = this.value(name);
    if (!(value instanceof Map)) throw this.wrong(name, 'an object');
    return value;
  }

  /** An object of texts. */
  texts(name: string): Record<string, string> {
    const value = this.dict(name);
    const texts: [string, string][] = [];
    for (const [key, text] of value) {
      if (typeof text !== 'string') throw this.wrong(name, 'an object of texts');
      texts.push([key, text]);
    }
    return Object.fromEntries(texts);
  }

  fields(name: string): Fields {
    return new Fields(this.value(name), `${this.#place}: ${name}`);
  }

  wrong(name: string, expected: string): RecordingFormatError {
    return new RecordingFormatError(`${this.#place}: "${name}" must be ${expected}.`);
  }
}
