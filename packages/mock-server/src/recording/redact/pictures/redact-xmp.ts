import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { redactText } from '../redact-text.ts';
import { redactPerson } from '../secret-fields.ts';

/** Properties that name a person or a device. */
const personal =
  'creator|rights|Owner|OwnerName|CameraOwnerName|SerialNumber|BodySerialNumber|LensSerialNumber|Credit|AuthorsPosition|CaptionWriter|Artist|Copyright|HostComputer|UsageTerms';
const position = 'GPS\\w+|City|State|Country|Location|CountryCode|Sublocation';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** True for the keyword under which a PNG keeps its XMP. */
export function isXmpName(name: string): boolean {
  return name === 'XML:com.adobe.xmp';
}

/** The XML that Adobe's programs and many cameras put into pictures. The same object where nothing was found. */
export function redactXmp(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  let xml: string;
  try {
    xml = utf8.decode(bytes);
  } catch {
    return bytes;
  }
  const withoutPersons = replaceProperties(xml, personal, (text) => redactPerson(text, place, ledger));
  const withoutPlaces = replaceProperties(withoutPersons, position, (text) => {
    if (text.trim() === '' || !ledger.rules.has('picture-position')) return text;
    ledger.report('picture-position', text, place);
    return '';
  });
  const redacted = redactText(withoutPlaces, place, ledger);
  return redacted === xml ? bytes : new TextEncoder().encode(redacted);
}

/** Replaces the values of properties: as attributes, as elements, as items of a list in one. */
function replaceProperties(xml: string, names: string, replace: (text: string) => string): string {
  const attribute = new RegExp(`(\\s[\\w-]+:(?:${names})=")([^"]*)(?=")`, 'g');
  const element = new RegExp(`(<([\\w-]+:(?:${names}))(?:\\s[^>]*)?>)([\\s\\S]*?)(?=</\\2>)`, 'g');
  return xml
    .replace(attribute, (_, before: string, text: string) => before + replace(text))
    .replace(element, (_, before: string, _name: string, content: string) => {
      return (
        before +
        content.replace(
          /(^|>)([^<>]*[^<>\s][^<>]*)(?=<|$)/g,
          (_all, open: string, text: string) => open + replace(text),
        )
      );
    });
}
