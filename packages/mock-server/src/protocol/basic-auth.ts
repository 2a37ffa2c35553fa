import { httpException } from '../dialect/server-failure.ts';
import type { Incoming } from '../incoming.ts';

/** A user and a password, as `--api-auth user:password` gives them. */
export type Credentials = { username: string; password: string };

/** Reads `user:password,other:secret`; an item without a colon is none. */
export function parseCredentials(text: string): Credentials[] {
  return text.split(',').flatMap((pair) => splitPair(pair.trim()) ?? []);
}

/**
 * Lets only known users pass, by HTTP Basic as `--api-auth` asks for it. Without `www-authenticate`, as on the server (`auth/none`, `auth/wrong`).
 *
 * @throws ServerFailure 401
 */
export function assertAuthorized({ header }: Incoming, accepted: readonly Credentials[]): void {
  const match = /^Basic\s+(.*)$/i.exec(header('authorization') ?? '');
  if (!match) throw httpException(401, 'Not authenticated');
  const pair = decodePair(match[1] as string);
  if (!pair) throw httpException(401, 'Invalid authentication credentials');
  const known = accepted.some(
    ({ username, password }) => username === pair.username && password === pair.password,
  );
  if (!known) throw httpException(401, 'Incorrect username or password');
}

function decodePair(text: string): Credentials | undefined {
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    return undefined;
  }
  return splitPair(decoded);
}

function splitPair(text: string): Credentials | undefined {
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
