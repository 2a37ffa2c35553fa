import type { HarEntry } from '../har.ts';
import { type Finding, maskSecret } from './finding.ts';
import { Ledger } from './ledger.ts';
import { Place } from './place.ts';
import { redactBytes } from './redact-bytes.ts';
import { redactEntryWith, redactHeaderMap } from './redact-entry.ts';
import { redactFile } from './redact-file.ts';
import { redactText } from './redact-text.ts';
import { createRules, type RedactionRules } from './rules.ts';

/**
 * Redacts one recording. The same secret gets the same replacement throughout, so that what belonged together still does: a
 * checkpoint's file and its title, a credential and its 401, a picture and what png-info said of it.
 */
export type Redactor = {
  /**
   * Reads entries without changing them, so that what a late one teaches counts for the first, and replacements hang on the
   * recording and not on its order. To be called before anything is redacted, if the whole recording is there.
   */
  learn: (entries: Iterable<HarEntry>) => void;
  /** An entry without secrets. Its bodies are the same objects where nothing was found in them. */
  entry: (entry: HarEntry) => HarEntry;
  /** Headers of a request or a reply, before they are written anywhere. */
  headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
  /** A body, a picture, any bytes; `where` tells of them in findings. */
  bytes: (bytes: Uint8Array, where?: string) => Uint8Array;
  text: (text: string, where?: string) => string;
  /** A file as it lies: a HAR, or any other by what it holds. */
  file: (bytes: Uint8Array, where?: string) => Uint8Array;
  /** As {@link learn}, from files. */
  learnFiles: (files: Iterable<Uint8Array>) => void;
};

/**
 * @param onFinding told of each secret that was replaced, and of each that could not be
 * @example
 * const redactor = createRedactor();
 * const clean = redactor.entry(entry);
 */
export function createRedactor(
  rules: RedactionRules = createRules(),
  onFinding: (finding: Finding) => void = () => {},
): Redactor {
  const ledger = new Ledger(rules, redactBytes, ({ rule, secret, place, rewritable }) => {
    onFinding({ rule, where: String(place), excerpt: maskSecret(secret), rewritable });
  });
  const everywhere = new Place('');
  let hasLearned = false;
  /** Without a recording to learn from, each piece is one. */
  const read = <T>(redact: () => T): T => {
    if (!hasLearned) ledger.collect(redact);
    return redact();
  };
  return {
    learn(entries) {
      hasLearned = true;
      ledger.collect(() => {
        for (const entry of entries) redactEntryWith(entry, everywhere, ledger);
      });
    },
    entry: (entry) => read(() => redactEntryWith(entry, placeOf(entry), ledger)),
    headers: (headers) => read(() => redactHeaderMap(headers, new Place('header'), ledger)),
    bytes: (bytes, where = '') => read(() => redactBytes(bytes, new Place(where), ledger)),
    text: (text, where = '') => read(() => redactText(text, new Place(where), ledger)),
    file: (bytes, where = '') => read(() => redactFile(bytes, new Place(where), ledger)),
    learnFiles(files) {
      hasLearned = true;
      ledger.collect(() => {
        for (const bytes of files) redactFile(bytes, everywhere, ledger);
      });
    },
  };
}

function placeOf({ method, url }: HarEntry): Place {
  return new Place(`${method} ${url.split('?')[0]}`);
}

/** One entry for itself. Entries of one recording want one {@link createRedactor}, so that they still belong together. */
export function redactEntry(entry: HarEntry, rules?: RedactionRules): HarEntry {
  return createRedactor(rules).entry(entry);
}

/** Headers for themselves, by names in any case. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  rules?: RedactionRules,
): Record<string, string> {
  return createRedactor(rules).headers(headers);
}

/** The secrets of an entry, a text, or the bytes of a picture or a body. */
export function findSecrets(subject: HarEntry | string | Uint8Array, rules?: RedactionRules): Finding[] {
  const findings: Finding[] = [];
  const redactor = createRedactor(rules, (finding) => findings.push(finding));
  if (typeof subject === 'string') redactor.text(subject);
  else if (subject instanceof Uint8Array) redactor.bytes(subject);
  else redactor.entry(subject);
  return findings;
}
