import { redactAroundBase64 } from './base64-runs.ts';
import { redactEmails } from './emails.ts';
import { redactHomePaths } from './home-paths.ts';
import { redactHostNames } from './host-names.ts';
import { learnRoots, redactRoots } from './install-roots.ts';
import { redactIpAddresses } from './ip-addresses.ts';
import { replaceJsonStrings } from './json-strings.ts';
import { redactKnownTokens, redactWrittenCredentials } from './known-tokens.ts';
import { redactLearnedTexts } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { type Field, learnField, noField, redactField } from './secret-fields.ts';
import { redactUrlSecrets } from './url-secrets.ts';
import { redactUserSegments } from './user-segments.ts';

/** The rules for plain text in their order: what is most precise comes first, and leaves nothing that a later one would take. */
const rules = [
  redactRoots,
  redactHomePaths,
  redactLearnedTexts,
  redactWrittenCredentials,
  redactUrlSecrets,
  redactKnownTokens,
  redactHostNames,
  redactIpAddresses,
  redactUserSegments,
  redactEmails,
];

const maximumRounds = 5;

/** No rule finds anything in a text without one of these. */
const suspicious =
  /[@=/\\%]|::|:[0-9a-f]{1,4}:|\d\.\d+\.\d|[\w-]{20}|xox|--|earer|uthorization|HOSTNAME|COMPUTERNAME|(?:Linux|Darwin) |\.[a-z]{2}/i;

/** A text in which anything may be written: a prompt, an infotext, a log. */
export function redactText(text: string, place: Place, ledger: Ledger): string {
  if (text.length < 32) return redactPlain(text, place, ledger);
  return redactAroundBase64(
    text,
    place,
    (bytes, inside) => ledger.redactBytes(bytes, inside, ledger),
    (plain) => redactPlain(plain, place, ledger),
  );
}

function redactPlain(text: string, place: Place, ledger: Ledger): string {
  if (!suspicious.test(text) && !holdsLearned(text, ledger)) return text;
  if (ledger.collecting) learnRoots(text, ledger);
  let redacted = text;
  // What a rule puts in can make one with what stands beside it; then the rules are run again.
  for (let round = 0; round < maximumRounds; round++) {
    const before = redacted;
    redacted = rules.reduce((partly, rule) => rule(partly, place, ledger), before);
    if (redacted === before) break;
  }
  return redacted;
}

function holdsLearned(text: string, ledger: Ledger): boolean {
  for (const learned of ledger.texts.keys()) if (text.includes(learned)) return true;
  return false;
}

/** A text with what is known of its surroundings; JSON inside is taken apart. */
export function redactValue(text: string, field: Field, place: Place, ledger: Ledger): string {
  if (ledger.collecting) learnField(text, field, ledger);
  return (
    redactField(text, field, place, ledger) ??
    (/^\s*[[{"]/.test(text) ? redactJson(text, place, ledger) : undefined) ??
    redactText(text, place, ledger)
  );
}

/** The strings of a JSON text, keys too; `undefined` where it is no JSON. Everything between them stays as it is. */
export function redactJson(json: string, place: Place, ledger: Ledger): string | undefined {
  return replaceJsonStrings(json, ({ text, isKey, field, path }) =>
    isKey
      ? redactText(
          text,
          place.inside(() => `key ${path()}`),
          ledger,
        )
      : redactValue(text, field, place.inside(path), ledger),
  );
}

/** Any text of a body: JSON, lines of it as in an event stream, or plain. */
export function redactAnyText(text: string, place: Place, ledger: Ledger): string {
  const json = /^\s*[[{"]/.test(text) ? redactJson(text, place, ledger) : undefined;
  if (json !== undefined) return json;
  if (!/^\s*(?:data:|event:|id:|\{)/.test(text)) return redactText(text, place, ledger);
  return text.replace(
    /^(data: ?)?([^\r\n]+)/gm,
    (_, before = '', line: string) => before + redactValue(line, noField, place, ledger),
  );
}
