import { concatBytes } from '@sdwebui/client/images';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { redactPerson } from '../secret-fields.ts';
import { type ExifEntry, exifEntries } from './exif-entries.ts';
import { decodeExifText } from './exif-text.ts';
import { holdsSecret, redactNamedText } from './metadata-text.ts';

/** Tags that name whoever made a picture, or the one camera that did. */
const personalTags: Readonly<Record<number, string>> = {
  315: 'Artist',
  316: 'HostComputer',
  33432: 'Copyright',
  40093: 'XPAuthor',
  42032: 'CameraOwnerName',
  42033: 'BodySerialNumber',
  42037: 'LensSerialNumber',
};

/** Other tags that a finding can be told by. */
const namedTags: Readonly<Record<number, string>> = {
  270: 'ImageDescription',
  271: 'Make',
  272: 'Model',
  305: 'Software',
  37510: 'UserComment',
  37500: 'MakerNote',
  40091: 'XPTitle',
  40092: 'XPComment',
  40094: 'XPKeywords',
  40095: 'XPSubject',
};

/**
 * An EXIF block: texts are written anew at its end, so that nothing else in it moves; the place where a photograph was taken is
 * blanked. The same object where nothing was found.
 */
export function redactExif(tiff: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const entries = exifEntries(tiff);
  if (!entries) return blankIf(holdsSecret(tiff, place, ledger), tiff);
  const block = new ExifBlock(tiff);
  for (const entry of entries) {
    if (entry.directory === 'gps') redactPosition(entry, block, place, ledger);
    else
      redactEntry(
        entry,
        block,
        place.inside(() => nameOf(entry)),
        ledger,
      );
  }
  return block.bytes();
}

function redactEntry(entry: ExifEntry, block: ExifBlock, place: Place, ledger: Ledger): void {
  const text = decodeExifText(entry);
  if (!text) {
    // A maker's own notes: what is found there is blanked as a whole.
    if (entry.type === 7 && holdsSecret(entry.value, place, ledger)) block.blank(entry);
    return;
  }
  const isPersonal = entry.tag in personalTags;
  const redacted = isPersonal
    ? redactPerson(text.content, place, ledger)
    : redactNamedText(text.content, nameOf(entry), place, ledger);
  if (redacted !== text.content) block.replace(entry, text.encode(redacted));
}

/** All but the version that the tags are of. */
function redactPosition(entry: ExifEntry, block: ExifBlock, place: Place, ledger: Ledger): void {
  const isBlank = entry.value.every((byte) => byte === 0);
  if (entry.tag === 0 || isBlank || !ledger.rules.has('picture-position')) return;
  ledger.report('picture-position', 'GPS', place.inside('GPS'));
  if (!ledger.collecting) block.blank(entry);
}

function nameOf({ tag }: ExifEntry): string {
  return personalTags[tag] ?? namedTags[tag] ?? `tag 0x${tag.toString(16).padStart(4, '0')}`;
}

function blankIf(found: boolean, bytes: Uint8Array): Uint8Array {
  return found ? new Uint8Array(bytes.length) : bytes;
}

/** A block that is being changed: a copy is made with the first change. */
class ExifBlock {
  readonly #original: Uint8Array;
  #copy: Uint8Array | undefined;
  readonly #added: Uint8Array[] = [];
  #length: number;

  constructor(original: Uint8Array) {
    this.#original = original;
    this.#length = original.length;
  }

  bytes(): Uint8Array {
    return this.#copy ? concatBytes([this.#copy, ...this.#added]) : this.#original;
  }

  blank({ start, value }: ExifEntry): void {
    this.#write().fill(0, start, start + value.length);
  }

  /** Short values stand in the entry itself; longer ones go to the end. */
  replace(entry: ExifEntry, value: Uint8Array): void {
    this.blank(entry);
    const copy = this.#write();
    const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
    view.setUint32(entry.at + 4, value.length, entry.little);
    if (value.length <= 4) {
      copy.fill(0, entry.at + 8, entry.at + 12);
      copy.set(value, entry.at + 8);
      return;
    }
    const padding = this.#length % 2;
    view.setUint32(entry.at + 8, this.#length + padding, entry.little);
    this.#added.push(new Uint8Array(padding), value);
    this.#length += padding + value.length;
  }

  #write(): Uint8Array {
    // Not `slice`: that of a Buffer is a view, and would write into what was given.
    this.#copy ??= new Uint8Array(this.#original);
    return this.#copy;
  }
}
