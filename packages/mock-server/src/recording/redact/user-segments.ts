import type { Ledger } from './ledger.ts';
import { encodePart, patternOf, separator } from './path-syntax.ts';
import type { Place } from './place.ts';

/** Names known from home folders where they are a whole part of another path: `D:\AI\Ann\loras`, `ann/style.safetensors`. */
export function redactUserSegments(text: string, place: Place, ledger: Ledger): string {
  if (ledger.users.size === 0 || !ledger.rules.has('user-name')) return text;
  const lower = text.toLowerCase();
  let redacted = text;
  for (const user of ledger.users) {
    if (!lower.includes(user) && !lower.includes(encodePart(user).toLowerCase())) continue;
    redacted = redacted.replace(segmentPattern(user), () => ledger.cover('user-name', 'user', user, place));
  }
  return redacted;
}

const patterns = new Map<string, RegExp>();

function segmentPattern(user: string): RegExp {
  let pattern = patterns.get(user);
  if (pattern === undefined) {
    const name = patternOf(user);
    const after = String.raw`(?=${separator}|["'<>|\s,;)\]}]|$)`;
    pattern = new RegExp(`(?<=${separator})${name}${after}|^${name}(?=${separator})`, 'giu');
    patterns.set(user, pattern);
  }
  return pattern;
}
