import { mixText } from './mix-text.ts';

/**
 * A hash for a file that the mock does not have: hexadecimal digits that depend on the name alone, so that the same
 * name gets the same hash on every run.
 */
export function inventHash(name: string, digits: number): string {
  let hash = '';
  for (let part = 0; hash.length < digits; part++) {
    hash += mixText(`${part}:${name}`).toString(16).padStart(8, '0');
  }
  return hash.slice(0, digits);
}
