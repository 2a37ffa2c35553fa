import { decodeBase64, encodeBase64 } from '@sdwebui/client/images';
import { learnSecret } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

/** The value of an `authorization` header: its scheme stays, and Basic stays a pair of user and password. */
export function redactAuthorization(value: string, place: Place, ledger: Ledger): string {
  const [, scheme = '', space = '', credentials = ''] = /^([A-Za-z][\w-]*)(\s+)(\S.*)$/s.exec(value) ?? [];
  if (scheme === '') return redactToken(value, place, ledger);
  if (scheme.toLowerCase() !== 'basic') return scheme + space + redactToken(credentials, place, ledger);
  const decoded = decodeText(credentials);
  if (decoded === undefined || ledger.rules.allows(credentials)) {
    return scheme + space + redactToken(credentials, place, ledger);
  }
  const covered = redactPair(decoded, place, ledger);
  return covered === decoded ? value : scheme + space + encodeBase64(new TextEncoder().encode(covered));
}

/** `user:password,other:secret`, as `--api-auth` takes it. */
export function redactPairs(text: string, place: Place, ledger: Ledger): string {
  return text
    .split(',')
    .map((pair) => redactPair(pair, place, ledger))
    .join(',');
}

/**
 * `user:password`. User and password are named apart, so that a known user with a wrong password stays one, and each pair that
 * the server told from another stays told from it.
 */
export function redactPair(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('authorization') || ledger.rules.allows(text.trim())) return text;
  const [, before = '', user = '', password = '', after = ''] = /^(\s*)([^:]*):(.*?)(\s*)$/s.exec(text) ?? [];
  if (user === '' && password === '') return redactToken(text, place, ledger);
  const secret = `${user}:${password}`;
  const namePair = () => `${ledger.name('login', user)}:${ledger.name('password', password)}`;
  const pair = namePair();
  if (pair === secret) return text;
  ledger.report('authorization', secret, place);
  learnSecret(secret, 'authorization', namePair, ledger);
  learnSecret(password, 'authorization', () => ledger.name('password', password), ledger);
  return before + pair + after;
}

function redactToken(text: string, place: Place, ledger: Ledger): string {
  const covered = ledger.cover('authorization', 'token', text, place);
  if (covered !== text) learnSecret(text, 'authorization', () => ledger.name('token', text), ledger);
  return covered;
}

function decodeText(base64: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64(base64));
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
