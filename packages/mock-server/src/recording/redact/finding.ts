import type { RuleName } from './rules.ts';

/** A secret that stands in a recording. */
export type Finding = {
  rule: RuleName;
  /** From the outside in: `response body $.info.infotexts[0]`, `request header authorization`, `PNG tEXt "parameters"`. */
  where: string;
  /** Enough to find the secret by, never all of it. */
  excerpt: string;
  /** False where it stands in something that can't be written anew: a damaged picture, an unknown binary format. */
  rewritable: boolean;
};

/** At most this many characters of a secret are shown, and never more than a quarter of it. */
const shown = 6;

/** The secret's first characters and its length. */
export function maskSecret(secret: string): string {
  const characters = [...secret];
  const start = characters.slice(0, Math.min(shown, characters.length >> 2)).join('');
  return `${start.replace(/[\r\n\t]+/g, ' ')}…(${characters.length} characters)`;
}
