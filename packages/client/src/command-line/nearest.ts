import { distance } from 'fastest-levenshtein';

/**
 * The word of a list that somebody may have meant, upper and lower case alike.
 *
 * @returns undefined where none is near: more than two letters in five would have to change
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const changes = distance(wanted, candidate.toLowerCase());
    if (changes < fewest && changes <= Math.ceil(candidate.length * 0.4)) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
}

/** `Did you mean --url? The flags are: …`, or the list alone where nothing is near. */
export function suggest(word: string, words: readonly string[], kind: string): string {
  const meant = nearest(word, words);
  return `${meant === undefined ? '' : `Did you mean ${meant}? `}The ${kind} are: ${words.join(', ')}.`;
}
