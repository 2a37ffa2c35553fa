import { readFileSync } from 'node:fs';

/** The bytes of a file in `test/fixtures`. */
export function readFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

/** A JSON file in `test/fixtures`, whose shape the caller knows. */
export function readJsonFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')) as T;
}
