import { type JpegSegment, jpegSegments } from '@sdwebui/client/images';
import { decodeBinary, findInBinary } from '../find-in-binary.ts';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { type Cut, nothing, replacePieces } from './cut-bytes.ts';
import { holdsSecret, redactNamedBytes } from './metadata-text.ts';
import { redactExif } from './redact-exif.ts';
import { redactXmp } from './redact-xmp.ts';

const exifHeader = 'Exif\0\0';
const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';
const photoshopHeader = 'Photoshop 3.0\0';
const comment = 0xfe;

/** Comments, EXIF, XMP, and what programs put into segments of their own; the scan is copied as it is. */
export function redactJpeg(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const cuts: Cut[] = [];
  for (const segment of jpegSegments(bytes)) {
    if (!holdsMetadata(segment.marker)) continue;
    const { payload, start, end } = segment;
    const redacted = redactSegment(
      segment,
      place.inside(() => describe(segment)),
      ledger,
    );
    if (redacted === payload) continue;
    if (redacted.length === 0 || redacted.length + 2 > 0xffff)
      cuts.push({ start, end, replacement: nothing });
    else cuts.push({ start, end, replacement: withHeader(segment.marker, redacted) });
  }
  const scanEnd = endOfPicture(bytes);
  if (scanEnd === undefined) findInBinary(bytes, place.inside('damaged JPEG'), ledger);
  else if (holdsSecret(bytes.subarray(scanEnd), place.inside('after the JPEG'), ledger)) {
    cuts.push({ start: scanEnd, end: bytes.length, replacement: nothing });
  }
  return replacePieces(bytes, cuts);
}

/** APP1 to APP15 and COM. APP0 is JFIF, and APP14 tells how colours are coded. */
function holdsMetadata(marker: number): boolean {
  return marker === comment || (marker > 0xe0 && marker <= 0xef && marker !== 0xee);
}

function redactSegment({ marker, payload }: JpegSegment, place: Place, ledger: Ledger): Uint8Array {
  if (marker === comment) return redactNamedBytes(payload, 'comment', place, ledger);
  if (startsWith(payload, exifHeader)) {
    return behind(payload, exifHeader, (tiff) => redactExif(tiff, place, ledger));
  }
  if (startsWith(payload, xmpHeader)) {
    return behind(payload, xmpHeader, (xmp) => redactXmp(xmp, place, ledger));
  }
  if (startsWith(payload, photoshopHeader) && namesPerson(payload) && ledger.rules.has('picture-author')) {
    ledger.report('picture-author', 'IPTC', place);
    return nothing;
  }
  return holdsSecret(payload, place, ledger) ? nothing : payload;
}

/** IPTC by-line, its title, credit, copyright notice or writer. */
function namesPerson(payload: Uint8Array): boolean {
  const text = decodeBinary(payload);
  return [80, 85, 110, 116, 122].some((dataset) => text.includes(String.fromCharCode(28, 2, dataset)));
}

function behind(payload: Uint8Array, header: string, redact: (rest: Uint8Array) => Uint8Array): Uint8Array {
  const rest = payload.subarray(header.length);
  const redacted = redact(rest);
  if (redacted === rest) return payload;
  const whole = new Uint8Array(header.length + redacted.length);
  whole.set(payload.subarray(0, header.length));
  whole.set(redacted, header.length);
  return whole;
}

function withHeader(marker: number, payload: Uint8Array): Uint8Array {
  const length = payload.length + 2;
  const segment = new Uint8Array(payload.length + 4);
  segment.set([0xff, marker, length >> 8, length & 0xff]);
  segment.set(payload, 4);
  return segment;
}

/** Behind the marker that ends the picture; `undefined` where it is cut short. */
function endOfPicture(bytes: Uint8Array): number | undefined {
  let at = 2;
  for (const { end } of jpegSegments(bytes)) at = end;
  for (at = bytes.indexOf(0xff, at); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return at + 2;
  }
  return undefined;
}

function startsWith(payload: Uint8Array, header: string): boolean {
  return decodeBinary(payload.subarray(0, header.length)) === header;
}

function describe({ marker, payload }: JpegSegment): string {
  if (marker === comment) return 'JPEG comment';
  if (startsWith(payload, exifHeader)) return 'JPEG EXIF';
  return startsWith(payload, xmpHeader) ? 'JPEG XMP' : `JPEG APP${marker - 0xe0}`;
}
