import { formatMember } from './place.ts';
import type { Field } from './secret-fields.ts';

/** A string in a JSON text: a value, or the key of one. */
export type JsonString = { text: string; isKey: boolean; field: Field; path: () => string };

type Frame = {
  isObject: boolean;
  /** Key of the member that is being read. */
  key: string;
  /** Place in the list that is being read. */
  index: number;
  /** The last text of a list. */
  previous: string | undefined;
  members: Map<string, string>;
};

/** No server reads what is nested deeper. */
const deepest = 1000;

const words = new Set(['true', 'false', 'null', 'NaN', 'Infinity', 'e', 'E']);

/**
 * Rewrites the strings of a JSON text and leaves every other character of it as it is: white space, the spelling of numbers,
 * repeated keys. `undefined` where the text is no JSON.
 */
export function replaceJsonStrings(
  json: string,
  replace: (string: JsonString) => string,
): string | undefined {
  const stack: Frame[] = [];
  const parts: string[] = [];
  let copied = 0;
  let at = 0;
  for (;;) {
    const start = json.indexOf('"', at);
    const gap = json.slice(at, start < 0 ? json.length : start);
    if (!mayStandBetweenStrings(gap) || !follow(gap, stack)) return undefined;
    if (start < 0) break;
    const end = endOfString(json, start);
    const text = end === undefined ? undefined : parseString(json.slice(start, end));
    if (end === undefined || text === undefined) return undefined;
    at = end;
    const frame = stack.at(-1);
    const isKey = frame?.isObject === true && /^\s*:/.test(json.slice(end, end + 50));
    if (isKey) frame.key = text;
    const replaced = replace({ text, isKey, field: fieldOf(stack), path: () => pathOf(stack) });
    if (replaced !== text) {
      parts.push(json.slice(copied, start), quoteLike(json.slice(start, end), replaced));
      copied = end;
    }
    if (frame && !isKey) keep(frame, text);
  }
  if (stack.length > 0) return undefined;
  return copied === 0 ? json : parts.join('') + json.slice(copied);
}

function mayStandBetweenStrings(gap: string): boolean {
  return !/[^\s,:[\]{}\w.+-]/.test(gap) && (gap.match(/[A-Za-z_]+/g) ?? []).every((word) => words.has(word));
}

/** Takes the brackets and commas between two strings; false where they do not match. */
function follow(gap: string, stack: Frame[]): boolean {
  for (const character of gap) {
    if (stack.length > deepest) return false;
    if (character === '{' || character === '[') {
      stack.push({ isObject: character === '{', key: '', index: 0, previous: undefined, members: new Map() });
    } else if (character === '}' || character === ']') {
      if (stack.pop()?.isObject !== (character === '}')) return false;
    } else if (character === ',') {
      const frame = stack.at(-1);
      if (frame) frame.index += 1;
    }
  }
  return true;
}

function keep(frame: Frame, text: string): void {
  if (frame.isObject) {
    if (text.length < 300) frame.members.set(frame.key, text);
  } else frame.previous = text;
}

function endOfString(json: string, start: number): number | undefined {
  let at = start + 1;
  for (;;) {
    const quote = json.indexOf('"', at);
    if (quote < 0) return undefined;
    let backslashes = 0;
    while (json[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

function parseString(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/** Quotes a text as its predecessor was quoted: other characters than ASCII escaped or not, slashes escaped or not. */
function quoteLike(predecessor: string, text: string): string {
  let quoted = JSON.stringify(text);
  if (/\\u/.test(predecessor) && !/[\u0080-\uffff]/.test(predecessor)) {
    quoted = quoted.replace(
      /[\u007f-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  return /(?<!\\)(?:\\\\)*\\\//.test(predecessor) ? quoted.replaceAll('/', '\\/') : quoted;
}

function fieldOf(stack: readonly Frame[]): Field {
  const frame = stack.at(-1);
  const keys = stack.filter(({ isObject }) => isObject).map(({ key }) => key);
  const inObject = frame?.isObject === true;
  return {
    key: keys.at(-1) ?? '',
    parentKey: keys.at(-2) ?? '',
    previous: inObject ? undefined : frame?.previous,
    sibling: (key) => (inObject ? frame.members.get(key) : undefined),
  };
}

function pathOf(stack: readonly Frame[]): string {
  return `$${stack.map(({ isObject, key, index }) => formatMember(isObject ? key : index)).join('')}`;
}
