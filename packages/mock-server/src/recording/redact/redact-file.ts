import { isGzip, isZip, redactGzip, redactZip } from './archives.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { redactTree } from './redact-tree.ts';

/** A file by what it is: JSON, a HAR among it, by its keys, also when it is packed; anything else as what travels. The same object where nothing was found. */
export function redactFile(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  if (isGzip(bytes)) return redactGzip(bytes, place, ledger, redactFile);
  if (isZip(bytes)) return redactZip(bytes, place, ledger, redactFile);
  const text = decodeJsonText(bytes);
  if (text === undefined) return ledger.redactBytes(bytes, place, ledger);
  const tree = JSON.parse(text) as unknown;
  const redacted = redactTree(tree, place.inside('$'), ledger);
  if (redacted === tree) return bytes;
  return new TextEncoder().encode(
    JSON.stringify(redacted, null, indentOf(text)) + (text.endsWith('\n') ? '\n' : ''),
  );
}

/** `undefined` for what is no JSON, or would not be written as it is read. */
function decodeJsonText(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

function indentOf(text: string): string {
  return /^[[{]\r?\n([ \t]+)/.exec(text)?.[1] ?? '';
}
