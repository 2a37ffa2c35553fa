import type { Ledger } from './ledger.ts';
import { decodePart } from './path-syntax.ts';
import type { Place } from './place.ts';
import { redactValue } from './redact-text.ts';
import { noField } from './secret-fields.ts';

/** True for `name=value&…`; curl says so of any body. */
export function isForm(mimeType: string | undefined, text: string): boolean {
  return mimeType?.includes('x-www-form-urlencoded') === true && /^[\w.%+-]+=[^\s{]*$/.test(text);
}

/** The fields of a form by their names. */
export function redactForm(text: string, place: Place, ledger: Ledger): string {
  return text.replace(/([^&=]+)=([^&]*)/g, (field: string, name: string, value: string) => {
    const plain = decodePart(value.replaceAll('+', ' '));
    const redacted = redactValue(plain, { ...noField, key: decodePart(name) }, place.member(name), ledger);
    return redacted === plain ? field : `${name}=${encodeURIComponent(redacted)}`;
  });
}
