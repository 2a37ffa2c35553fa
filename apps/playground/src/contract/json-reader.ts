import { ReportError } from './report-error.ts';

/** A value out of a JSON document, and where it stands, to be told when it is not what was expected. */
export type JsonReader = {
  at(key: string): JsonReader;
  text(): string;
  number(): number;
  flag(): boolean;
  orNull<What>(read: (value: JsonReader) => What): What | null;
  oneOf<Word extends string>(words: readonly Word[]): Word;
  list<What>(read: (item: JsonReader) => What): What[];
};

/** @throws ReportError, from every method, that names the place */
export function createJsonReader(value: unknown, place = 'it'): JsonReader {
  const wrong = (wanted: string) =>
    new ReportError(`This report is broken: ${place} is not ${wanted}. Write it anew with --json.`);
  return {
    at(key) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object');
      const inner = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined; // an object, see above
      return createJsonReader(inner, place === 'it' ? key : `${place}.${key}`);
    },
    text() {
      if (typeof value !== 'string') throw wrong('a text');
      return value;
    },
    number() {
      if (typeof value !== 'number') throw wrong('a number');
      return value;
    },
    flag() {
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    },
    orNull(read) {
      return value === null ? null : read(createJsonReader(value, place));
    },
    oneOf(words) {
      const word = words.find((one) => one === value);
      if (word === undefined) throw wrong(`one of ${words.join(', ')}`);
      return word;
    },
    list(read) {
      if (!Array.isArray(value)) throw wrong('a list');
      return value.map((item, index) => read(createJsonReader(item, `${place}[${index}]`)));
    },
  };
}
