import { type Kind, kinds } from './kinds.ts';
import type { Place } from './place.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { RedactionRules, RuleName } from './rules.ts';

/** Told of each secret that was covered, or that could not be. */
export type Report = (seen: { rule: RuleName; secret: string; place: Place; rewritable: boolean }) => void;

/** Redacts what travels inside of a text: the bytes of a picture that stands there as base64. */
export type RedactBytes = (bytes: Uint8Array, place: Place, ledger: Ledger) => Uint8Array;

/** A folder that a server, its data or its models lie in. */
export type InstallRoot = {
  /** Its parts with `/` between them, in lower case where the system does not tell cases apart. */
  key: string;
  /** A server's root, or a folder that a field names. */
  kind: 'root' | 'folder';
  windows: boolean;
  pattern: RegExp;
};

/** A text that was learned to be a secret in one place, and so is one wherever it stands. */
type LearnedText = { rule: RuleName; cover: () => string };

/**
 * Names that are given although they stand in the recording already. Of a recorder that was killed headers are left that it had
 * redacted, and bodies that it had not: what they say of the same user has to become the same again.
 */
const reusedNames = new Set<Kind>(['login', 'password']);

/**
 * What is known of one recording: the names that its secrets were given, and what its paths, headers and fields taught. In
 * {@link collect} secrets are only noted, so that they can be named in an order that is not the recording's.
 */
export class Ledger {
  readonly rules: RedactionRules;
  /** Names of home folders, in lower case. */
  readonly users = new Set<string>();
  /** Host names, in lower case. */
  readonly hosts = new Set<string>();
  readonly roots = new Map<string, InstallRoot>();
  /** Secrets that are told apart from any other word: long tokens, names of machines, addresses. */
  readonly texts = new Map<string, LearnedText>();
  readonly redactBytes: RedactBytes;
  readonly #report: Report;
  readonly #pseudonyms: Record<Kind, Pseudonyms>;
  #collecting = false;
  #rewritable = true;

  constructor(rules: RedactionRules, redactBytes: RedactBytes, report: Report) {
    this.rules = rules;
    this.redactBytes = redactBytes;
    this.#report = report;
    this.#pseudonyms = Object.fromEntries(
      Object.entries(kinds).map(([kind, { nameOf }]) => [kind, new Pseudonyms(nameOf)]),
    ) as Record<Kind, Pseudonyms>;
  }

  get collecting(): boolean {
    return this.#collecting;
  }

  /** Only notes secrets while `read` runs, and then names them. */
  collect(read: () => void): void {
    this.#collecting = true;
    try {
      read();
    } finally {
      this.#collecting = false;
    }
    for (const { key, kind } of this.roots.values()) this.#pseudonyms[kind].note(key);
    for (const pseudonyms of Object.values(this.#pseudonyms)) pseudonyms.settle();
  }

  /**
   * The name of a secret; the text itself where it may stay.
   *
   * @param key what makes two spellings one secret @default the text
   */
  name(kind: Kind, text: string, key = text): string {
    const pseudonyms = this.#pseudonyms[kind];
    if (kinds[kind].isNeutral(text)) {
      if (this.#collecting && !reusedNames.has(kind)) pseudonyms.reserve(text);
      return text;
    }
    if (this.rules.allows(text)) return text;
    if (!this.#collecting) return pseudonyms.of(key);
    pseudonyms.note(key);
    return pseudonyms.provisional(key);
  }

  /** Keeps a name from being given to a secret. */
  reserve(kind: Kind, name: string): void {
    if (this.#collecting) this.#pseudonyms[kind].reserve(name);
  }

  /** Tells of a secret that stands at `place`. */
  report(rule: RuleName, secret: string, place: Place): void {
    if (!this.#collecting) this.#report({ rule, secret, place, rewritable: this.#rewritable });
  }

  /** What is found while `read` runs is told as what can't be written anew. */
  readUnwritable(read: () => void): void {
    const before = this.#rewritable;
    this.#rewritable = false;
    try {
      read();
    } finally {
      this.#rewritable = before;
    }
  }

  /** Names a secret and tells of it, where its rule counts. */
  cover(rule: RuleName, kind: Kind, text: string, place: Place, key = text): string {
    if (!this.rules.has(rule)) return text;
    const name = this.name(kind, text, key);
    if (name !== text) this.report(rule, text, place);
    return name;
  }
}
