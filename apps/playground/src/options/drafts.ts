import { HttpError, ValidationError } from '@sdwebui/client';
import { isSameValue, type Option } from './option.ts';

/** Values by key that were changed on the page and not saved. A number that is being typed is a text. */
export type Drafts = Readonly<Record<string, unknown>>;

export type OptionMessages = Readonly<Record<string, string>>;

/** @param value the one on the server takes the draft away */
export function changeDraft(drafts: Drafts, { key, current }: Option, value: unknown): Drafts {
  const { [key]: _, ...others } = drafts;
  return isSameValue(value, current) ? others : { ...others, [key]: value };
}

/** What is to be saved: of those, what the server does not have already. */
export function toUpdate(drafts: Drafts, options: readonly Option[]): Record<string, unknown> {
  const entries = options
    .filter(({ key, current }) => Object.hasOwn(drafts, key) && !isSameValue(drafts[key], current))
    .map(({ key, kind, current }): [string, unknown] => [key, toValue(kind, drafts[key], current)]);
  return Object.fromEntries(entries);
}

/**
 * A value of the setting's type. The server would take another one too, and could then no longer tell its settings
 * (recording: options/types).
 */
function toValue(kind: Option['kind'], draft: unknown, current: unknown): unknown {
  if (kind === 'number') return Number(draft);
  return draft === '' && current === null ? null : draft;
}

/** Says of each draft that can't be saved what it wants instead; empty when all can. */
export function checkDrafts(drafts: Drafts, options: readonly Option[]): OptionMessages {
  const wrong = options.filter(
    ({ key, kind }) => kind === 'number' && Object.hasOwn(drafts, key) && !isNumber(drafts[key]),
  );
  return Object.fromEntries(wrong.map(({ key }) => [key, 'A number']));
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
  );
}

/** A refusal by the setting that it is about: the server seldom names it, but often its value. */
export function toOptionMessages(error: unknown, update: Record<string, unknown>): OptionMessages {
  if (error instanceof ValidationError) {
    return Object.fromEntries(error.issues.map(({ path, message }) => [path, message]));
  }
  if (!(error instanceof HttpError)) return {};
  const words = error.serverMessage ?? '';
  const named = Object.entries(update).filter(
    ([key, value]) =>
      words.includes(`'${key}'`) || (typeof value === 'string' && value !== '' && words.includes(value)),
  );
  return Object.fromEntries(named.map(([key]) => [key, words]));
}
