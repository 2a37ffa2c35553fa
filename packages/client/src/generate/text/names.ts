/** Words that cannot be the name of a function or of a tuple's element. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield Infinity NaN'
  ).split(' '),
);

/** What every object has by itself: a key of that name would be found where nobody gave it. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

const longest = 48;

/**
 * A server's free text as a name in camelCase, `Grid margins (px)` as `gridMarginsPx`; nothing where no letter is left.
 * Markup, signs and emoji are passed over; letters of any language stay, but not those beyond U+FFFF: many of them are so
 * new that a compiler, or the user's own Node, does not know them as letters yet. Always the same for the same text.
 */
export function toCamelCase(text: string): string | undefined {
  const words = text
    .replace(/<[^<>]*>/g, ' ')
    .normalize('NFKC')
    .replace(/[\u{10000}-\u{10ffff}]/gu, ' ')
    .toLowerCase()
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})[^\p{L}\p{N}]+(?=\p{L}(?![\p{L}\p{N}]))/gu, '') // x/y/z is one word
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return undefined;
  let name = '';
  for (const word of words) {
    const part = name === '' ? word : capitalise(word);
    if (name !== '' && name.length + part.length > longest) break;
    name += part;
  }
  name = [...name].slice(0, longest).join('');
  const begun = /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(begun) ? begun : undefined;
}

/** The same with a capital in front, as types are named. */
export function toPascalCase(camelCase: string): string {
  return capitalise(camelCase);
}

/** The same where a word of the language cannot stand. */
export function avoidReserved(camelCase: string): string {
  return reserved.has(camelCase) ? `${camelCase}_` : camelCase;
}

/**
 * Whether a type of a server's object can have that key: `constructor?: number` fits no object at all, since each has
 * one by itself.
 */
export function isPossibleKey(key: string): boolean {
  return key === '__proto__' || !inherited.has(key);
}

/** Makes each name that is asked for one that nobody else got, by a number at its end. */
export function createNaming(taken: readonly string[] = []): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    const base = inherited.has(wanted) ? `${wanted}_` : wanted;
    let name = base;
    for (let number = 2; used.has(name); number += 1) name = `${base}${number}`;
    used.add(name);
    return name;
  };
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
