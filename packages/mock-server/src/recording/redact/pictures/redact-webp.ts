import { type RiffChunk, riffChunks } from '@sdwebui/client/images';
import { decodeBinary, findInBinary } from '../find-in-binary.ts';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { type Cut, nothing, replacePieces } from './cut-bytes.ts';
import { holdsSecret } from './metadata-text.ts';
import { redactExif } from './redact-exif.ts';
import { redactXmp } from './redact-xmp.ts';

const pixels = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const exifHeader = 'Exif\0\0';

/** What VP8X says of chunks that a picture may lose. */
const flags: Readonly<Record<string, number>> = { ICCP: 0x20, EXIF: 0x08, 'XMP ': 0x04 };

/** EXIF, XMP, colour profile and unknown chunks; the picture's own are copied as they are. */
export function redactWebp(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const cuts: Cut[] = [];
  let lost = 0;
  let end = 12;
  for (const chunk of riffChunks(bytes)) {
    end = chunk.end;
    if (pixels.has(chunk.type)) continue;
    const redacted = redactChunk(chunk, place.inside(`WebP ${chunk.type.trim()}`), ledger);
    if (redacted === chunk.payload) continue;
    if (redacted.length === 0) lost |= flags[chunk.type] ?? 0;
    cuts.push({ start: chunk.start, end: chunk.end, replacement: toChunk(chunk.type, redacted) });
  }
  if (end < bytes.length) findInBinary(bytes.subarray(end), place.inside('after the WebP'), ledger);
  if (cuts.length === 0) return bytes;
  const whole = replacePieces(bytes, cuts);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  view.setUint32(4, view.getUint32(4, true) + whole.length - bytes.length, true);
  if (decodeBinary(whole.subarray(12, 16)) === 'VP8X') whole[20] = (whole[20] ?? 0) & ~lost;
  return whole;
}

function redactChunk({ type, payload }: RiffChunk, place: Place, ledger: Ledger): Uint8Array {
  if (type === 'XMP ') return redactXmp(payload, place, ledger);
  if (type !== 'EXIF') return holdsSecret(payload, place, ledger) ? nothing : payload;
  // Some writers keep JPEG's header in front of the block; without it the block is the same.
  const tiff = decodeBinary(payload.subarray(0, 6)) === exifHeader ? payload.subarray(6) : payload;
  const redacted = redactExif(tiff, place, ledger);
  return redacted === tiff ? payload : redacted;
}

function toChunk(type: string, payload: Uint8Array): Uint8Array {
  if (payload.length === 0) return nothing;
  const chunk = new Uint8Array(8 + payload.length + (payload.length % 2));
  chunk.set(new TextEncoder().encode(type));
  new DataView(chunk.buffer).setUint32(4, payload.length, true);
  chunk.set(payload, 8);
  return chunk;
}
