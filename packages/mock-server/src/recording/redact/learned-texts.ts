import type { Ledger } from './ledger.ts';
import { escapePattern } from './path-syntax.ts';
import type { Place } from './place.ts';
import { type RuleName, ruleNames } from './rules.ts';

/** Remembers a text so that it is found wherever else it stands. */
export function learnText(text: string, rule: RuleName, cover: () => string, ledger: Ledger): void {
  if (!ledger.rules.has(rule)) return;
  const known = ledger.texts.get(text);
  // Of two rules the first counts, so that it does not matter which place was read first.
  if (known && ruleNames.indexOf(known.rule) < ruleNames.indexOf(rule)) return;
  ledger.texts.set(text, { rule, cover });
}

/** The same for a password or a key, unless it could be taken for another word. */
export function learnSecret(text: string, rule: RuleName, cover: () => string, ledger: Ledger): void {
  if (isDistinctive(text)) learnText(text, rule, cover, ledger);
}

/** Long, or made of letters and of what words are not made of. */
function isDistinctive(text: string): boolean {
  if (text.length >= 24) return !/\s/.test(text);
  return text.length >= 8 && /\p{L}/u.test(text) && /[\d:@!#$%^&*.-]/.test(text.slice(1, -1));
}

/** Secrets that another place has taught. */
export function redactLearnedTexts(text: string, place: Place, ledger: Ledger): string {
  if (ledger.collecting || ledger.texts.size === 0) return text;
  return text.replace(patternOf(ledger), (secret) => {
    const learned = ledger.texts.get(secret) ?? ledger.texts.get(secret.toLowerCase());
    if (!learned) return secret;
    const covered = learned.cover();
    if (covered !== secret) ledger.report(learned.rule, secret, place);
    return covered;
  });
}

const patterns = new WeakMap<Ledger, { size: number; pattern: RegExp }>();

/** One pattern for all of them, the longest first; made anew when something was learned. */
function patternOf(ledger: Ledger): RegExp {
  const known = patterns.get(ledger);
  if (known?.size === ledger.texts.size) return known.pattern;
  const texts = [...ledger.texts.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?<![\\p{L}\\p{N}]\\.)(?:${texts.join('|')})(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}])`,
    'gu',
  );
  patterns.set(ledger, { size: ledger.texts.size, pattern });
  return pattern;
}
