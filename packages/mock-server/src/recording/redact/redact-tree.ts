import { decodeBase64, encodeBase64 } from '@sdwebui/client/images';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { isForm, redactForm } from './redact-form.ts';
import { redactHeader } from './redact-headers.ts';
import { redactText, redactValue } from './redact-text.ts';
import { type Field, noField } from './secret-fields.ts';
import { redactUrlSecrets } from './url-secrets.ts';

type Tree = Readonly<Record<string, unknown>>;

/** How a HAR file or a file of an instance keeps what travelled, by the key that it stands under. */
const byKey: Readonly<Record<string, (value: unknown, place: Place, ledger: Ledger) => unknown>> = {
  headers: (value, place, ledger) =>
    mapNamed(value, place, (name, text, inside) => redactHeader(name.toLowerCase(), text, inside, ledger)),
  cookies: (value, place, ledger) =>
    mapNamed(value, place, (name, text, inside) =>
      redactHeader('cookie', `${name}=${text}`, inside, ledger).slice(name.length + 1),
    ),
  queryString: redactParameters,
  params: (value, place, ledger) =>
    Array.isArray(value)
      ? mapNamed(value, place, (name, text, inside) =>
          redactValue(text, { ...noField, key: name }, inside, ledger),
        )
      : undefined,
  files: redactBundled,
  content: redactBody,
  postData: redactBody,
  bodyText: (value, place, ledger) =>
    typeof value === 'string' ? redactBodyText(value, place, ledger) : value,
  bodyBase64: (value, place, ledger) =>
    typeof value === 'string' ? redactBase64(value, place, ledger) : value,
};

/** A parsed file: what travelled by what it is, everything else by its key and its look. The same object where nothing was found. */
export function redactTree(value: unknown, place: Place, ledger: Ledger, field: Field = noField): unknown {
  if (typeof value === 'string') return redactValue(value, field, place, ledger);
  if (Array.isArray(value)) {
    let previous: string | undefined;
    return mapSame(value, (item, index) => {
      const redacted = redactTree(item, place.member(index), ledger, { ...field, previous });
      previous = typeof item === 'string' ? item : undefined;
      return redacted;
    });
  }
  return isTree(value) ? redactMembers(value, place, ledger, field.key) : value;
}

function redactMembers(tree: Tree, place: Place, ledger: Ledger, parentKey: string): Tree {
  const sibling = (key: string) => (typeof tree[key] === 'string' ? tree[key] : undefined);
  const members = Object.entries(tree);
  const redacted = members.map(([key, value]): [string, unknown] => {
    const inside = place.member(key);
    const special = Object.hasOwn(byKey, key) ? byKey[key]?.(value, inside, ledger) : undefined;
    return [
      redactText(key, place.inside('key'), ledger),
      special ?? redactTree(value, inside, ledger, { key, parentKey, previous: undefined, sibling }),
    ];
  });
  const isSame = redacted.every(
    ([key, value], index) => key === members[index]?.[0] && value === members[index]?.[1],
  );
  return isSame ? tree : Object.fromEntries(redacted);
}

type RedactNamed = (name: string, text: string, place: Place) => string;

/** `{ name: value }` as an instance keeps headers, or `[{ name, value }]` as HAR does; `undefined` for anything else. */
function mapNamed(value: unknown, place: Place, redact: RedactNamed): unknown {
  if (Array.isArray(value)) {
    return mapSame(value, (item) => {
      if (!isTree(item) || typeof item.name !== 'string' || typeof item.value !== 'string') return item;
      const text = redact(item.name, item.value, place.member(item.name));
      return text === item.value ? item : { ...item, value: text };
    });
  }
  if (!isTree(value) || !Object.values(value).every((text) => typeof text === 'string')) return undefined;
  const redacted = Object.entries(value).map(([name, text]) => [
    name,
    redact(name, text as string, place.member(name)),
  ]);
  return redacted.every(([name, text]) => value[name as string] === text)
    ? value
    : Object.fromEntries(redacted);
}

function redactParameters(value: unknown, place: Place, ledger: Ledger): unknown {
  if (!Array.isArray(value)) return undefined;
  return mapNamed(value, place, (name, text, inside) => {
    const plain = redactText(text, inside, ledger);
    return redactUrlSecrets(`?${name}=${plain}`, inside, ledger).slice(name.length + 2);
  });
}

/** `{ path: JSON }`, as an instance that was bundled into one file keeps its others; `undefined` for anything else. */
function redactBundled(value: unknown, place: Place, ledger: Ledger): unknown {
  return mapNamed(value, place, (_, text, inside) => {
    const tree = tryParse(text);
    const redacted = tree === undefined ? undefined : redactTree(tree, inside.inside('$'), ledger);
    return redacted === tree ? text : JSON.stringify(redacted);
  });
}

/** `{ mimeType, text, encoding }` of HAR; `undefined` for anything else. */
function redactBody(value: unknown, place: Place, ledger: Ledger): unknown {
  if (!isTree(value) || typeof value.text !== 'string') return undefined;
  const { text, ...rest } = value;
  const others = redactMembers(rest, place, ledger, '');
  const redacted =
    value.encoding === 'base64'
      ? redactBase64(text, place, ledger)
      : redactBodyText(text, place, ledger, value.mimeType);
  return redacted === text && others === rest ? value : { ...others, text: redacted };
}

function redactBase64(text: string, place: Place, ledger: Ledger): string {
  const bytes = tryDecode(text);
  if (!bytes) return redactText(text, place, ledger);
  const redacted = ledger.redactBytes(bytes, place, ledger);
  return redacted === bytes ? text : encodeBase64(redacted);
}

function redactBodyText(text: string, place: Place, ledger: Ledger, mimeType?: unknown): string {
  const plain =
    typeof mimeType === 'string' && isForm(mimeType, text) ? redactForm(text, place, ledger) : text;
  const bytes = new TextEncoder().encode(plain);
  const redacted = ledger.redactBytes(bytes, place, ledger);
  return redacted === bytes ? plain : new TextDecoder('utf-8', { ignoreBOM: true }).decode(redacted);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function tryDecode(text: string): Uint8Array | undefined {
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}

function mapSame(
  list: readonly unknown[],
  map: (item: unknown, index: number) => unknown,
): readonly unknown[] {
  const mapped = list.map(map);
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
