import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../artifacts/', import.meta.url));

/** The path of a screenshot that is kept, to be looked at. */
export function artifact(name: string): string {
  return `${folder}playground-${name}.png`;
}
