import { createPngChunk, type PngChunk, pngChunks } from '@sdwebui/client/images';
import { zlibSync } from 'fflate';
import { decodeBinary, findInBinary } from '../find-in-binary.ts';
import { inflateZlib } from '../inflate.ts';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { type Cut, nothing, replacePieces } from './cut-bytes.ts';
import { holdsSecret, redactNamedBytes } from './metadata-text.ts';
import { redactExif } from './redact-exif.ts';
import { isXmpName, redactXmp } from './redact-xmp.ts';

/** Gives the chunk's new payload, `undefined` where it stays. */
type RedactChunk = (payload: Uint8Array, place: Place, ledger: Ledger) => readonly Uint8Array[] | undefined;

/** Chunks that hold no text. */
const pixels = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'sBIT',
  'sRGB',
  'bKGD',
  'hIST',
  'pHYs',
  'tIME',
  'acTL',
  'fcTL',
  'fdAT',
  'cICP',
]);

const chunkRules: Record<string, RedactChunk> = {
  tEXt: (payload, place, ledger) => {
    const [name, text] = splitAtZero(payload);
    return rewritten(payload, text, redactNamedBytes(text, name, place, ledger));
  },
  zTXt: (payload, place, ledger) => {
    const [name, rest] = splitAtZero(payload);
    const text = inflateZlib(rest.subarray(1));
    if (!text) return void findInBinary(payload, place, ledger);
    const redacted = redactNamedBytes(text, name, place, ledger);
    return redacted === text ? undefined : [payload.subarray(0, name.length + 2), zlibSync(redacted)];
  },
  iTXt: (payload, place, ledger) => {
    const [name, rest] = splitAtZero(payload);
    const packed = rest[0] === 1;
    const afterLanguage = rest.indexOf(0, 2) + 1;
    const start = rest.indexOf(0, afterLanguage) + 1;
    const body = rest.subarray(start);
    const text = packed ? inflateZlib(body) : body;
    if (afterLanguage === 0 || start === 0 || !text) return void findInBinary(payload, place, ledger);
    const redacted = isXmpName(name)
      ? redactXmp(text, place, ledger)
      : redactNamedBytes(text, name, place, ledger);
    if (redacted === text) return undefined;
    return [payload.subarray(0, payload.length - body.length), packed ? zlibSync(redacted) : redacted];
  },
  eXIf: (payload, place, ledger) => {
    const redacted = redactExif(payload, place, ledger);
    return redacted === payload ? undefined : [redacted];
  },
};

/** Text chunks of every kind, EXIF, and what nobody knows; each new chunk gets its length and CRC. */
export function redactPng(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const cuts: Cut[] = [];
  let end = 8;
  for (const chunk of pngChunks(bytes)) {
    end = chunk.end;
    if (pixels.has(chunk.type)) {
      if (chunk.type === 'IEND') break;
      continue;
    }
    const replacement = redactChunk(
      chunk,
      place.inside(() => describe(chunk)),
      ledger,
    );
    if (replacement) cuts.push({ start: chunk.start, end: chunk.end, replacement });
  }
  if (end < bytes.length) {
    const isWhole = decodeBinary(bytes.subarray(end - 8, end - 4)) === 'IEND';
    const rest = bytes.subarray(end);
    if (!isWhole) findInBinary(rest, place.inside('damaged PNG'), ledger);
    else if (holdsSecret(rest, place.inside('after the PNG'), ledger)) {
      cuts.push({ start: end, end: bytes.length, replacement: nothing });
    }
  }
  return replacePieces(bytes, cuts);
}

function redactChunk(chunk: PngChunk, place: Place, ledger: Ledger): Uint8Array | undefined {
  const redact = chunkRules[chunk.type];
  if (redact) {
    const payload = redact(chunk.payload, place, ledger);
    return payload && createPngChunk(chunk.type, payload);
  }
  const content = chunk.type === 'iCCP' ? unpackProfile(chunk.payload) : chunk.payload;
  return holdsSecret(content, place, ledger) ? nothing : undefined;
}

/** A colour profile by its bytes: the name of a screen is often that of its owner. */
function unpackProfile(payload: Uint8Array): Uint8Array {
  const [, rest] = splitAtZero(payload);
  return inflateZlib(rest.subarray(1)) ?? payload;
}

function rewritten(
  payload: Uint8Array,
  text: Uint8Array,
  redacted: Uint8Array,
): readonly Uint8Array[] | undefined {
  return redacted === text ? undefined : [payload.subarray(0, payload.length - text.length), redacted];
}

function splitAtZero(payload: Uint8Array): [name: string, rest: Uint8Array] {
  const end = payload.indexOf(0);
  return end < 0 ? ['', payload] : [decodeBinary(payload.subarray(0, end)), payload.subarray(end + 1)];
}

function describe({ type, payload }: PngChunk): string {
  const [name] = splitAtZero(payload);
  return name && /^(?:tEXt|zTXt|iTXt)$/.test(type) ? `PNG ${type} ${JSON.stringify(name)}` : `PNG ${type}`;
}
