import { redactPair } from './authorization.ts';
import { learnSecret } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import { decodePart } from './path-syntax.ts';
import type { Place } from './place.ts';

/** Parameters that hold a secret whatever it looks like, and ones that only do where it looks like one. */
const surely =
  'access_?token|refresh_token|id_token|auth_?token|hf_token|token|api_?key|api-key|client_secret|secret|password|passwd|pwd|jwt|__sign|x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|awsaccesskeyid|signature';
const perhaps = 'auth|key|sig|session|sid|code|policy|key-pair-id';

const parameter = new RegExp(
  String.raw`([?&;]|&amp;|\\u0026|%3F|%26)((?:${surely})|(${perhaps}))(=|%3D)([^&#\s"'<>\\;%)]+(?:%(?!26)[0-9A-F]{2}[^&#\s"'<>\\;%)]*)*)`,
  'gi',
);
const userInfo =
  /((?:^|[^a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}(?::|%3A)(?:\\*\/|%2F){2})([^\s/?#"'<>\\@%]+(?:%3A[^\s/?#"'<>\\@%]+)?)(@|%40)/gi;

/** Tokens in the queries of URLs, and users and passwords in front of their hosts. */
export function redactUrlSecrets(text: string, place: Place, ledger: Ledger): string {
  const withoutUsers =
    text.includes('@') || text.includes('%40') ? redactUserInfo(text, place, ledger) : text;
  if (!/[?&;]|%3F/i.test(withoutUsers) || !ledger.rules.has('url-token')) return withoutUsers;
  return withoutUsers.replace(
    parameter,
    (
      match: string,
      before: string,
      name: string,
      doubtful: string | undefined,
      equals: string,
      value: string,
    ) => {
      if (doubtful !== undefined && !looksLikeToken(value)) return match;
      const covered = ledger.cover('url-token', 'token', value, place);
      if (covered !== value)
        learnSecret(decodePart(value), 'url-token', () => ledger.name('token', value), ledger);
      return before + name + equals + covered;
    },
  );
}

function redactUserInfo(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('authorization')) return text;
  return text.replace(userInfo, (match: string, before: string, user: string, at: string) => {
    if (/^git$/i.test(user)) return match;
    const [colon] = /:|%3A/i.exec(user) ?? [];
    if (colon === undefined) return before + ledger.cover('authorization', 'token', user, place) + at;
    return before + redactPair(user.replace(colon, ':'), place, ledger).replace(':', colon) + at;
  });
}

function looksLikeToken(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value);
}
