import { concatBytes } from '@sdwebui/client/images';
import { decodeBinary } from './find-in-binary.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { redactText } from './redact-text.ts';

const start = /^--([^\r\n]{1,200})\r\nContent-Disposition:/i;

/** True for a `multipart/form-data` body, told by its own first lines. */
export function isMultipart(bytes: Uint8Array): boolean {
  return bytes[0] === 0x2d && start.test(decodeBinary(bytes.subarray(0, 300)));
}

/** Each part of a form by what it holds; its headers as text. */
export function redactMultipart(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const [, boundary = ''] = start.exec(decodeBinary(bytes.subarray(0, 300))) ?? [];
  const body = decodeBinary(bytes);
  const marker = `--${boundary}\r\n`;
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (let at = body.indexOf(marker); at >= 0; at = body.indexOf(marker, at + 1)) {
    const head = at + marker.length;
    const content = body.indexOf('\r\n\r\n', head) + 4;
    const end = body.indexOf(`\r\n--${boundary}`, content - 2);
    if (content < 4 || end < content) continue;
    const inside = place.inside(() => `part ${nameOf(body.slice(head, content))}`);
    replace(head, content, redactHead(bytes.subarray(head, content), inside, ledger));
    replace(content, end, ledger.redactBytes(bytes.subarray(content, end), inside, ledger));
  }
  return pieces.length === 0 ? bytes : concatBytes([...pieces, bytes.subarray(copied)]);

  function replace(from: number, to: number, redacted: Uint8Array): void {
    if (redacted.length === to - from && redacted.every((byte, index) => byte === bytes[from + index]))
      return;
    pieces.push(bytes.subarray(copied, from), redacted);
    copied = to;
  }
}

function redactHead(head: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const text = new TextDecoder().decode(head);
  const redacted = redactText(text, place, ledger);
  return redacted === text ? head : new TextEncoder().encode(redacted);
}

function nameOf(head: string): string {
  return /name="([^"]*)"/i.exec(head)?.[1] ?? '';
}
