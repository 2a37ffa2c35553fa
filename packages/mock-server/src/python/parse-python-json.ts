import { PyFloat } from './py-float.ts';
import { toPyInt } from './py-int.ts';
import type { PyDict, PyInt, PyValue } from './py-value.ts';
import { PythonError } from './python-error.ts';
import { PythonJsonError } from './python-json-error.ts';

/**
 * How deep a body may nest. Python stops at 1000 frames, of which the server's own call stack takes some; what is left
 * hangs on its middleware, so this is the round number below.
 */
const maximumDepth = 950;

/** Python refuses to convert longer decimal texts to an int (CVE-2020-10735). */
const maximumIntDigits = 4300;

const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
/** Everything from the space on, but for the quote and the backslash. */
const plainText = /[ !#-[\]-\uffff]*/y;
const hexDigits = /^[0-9a-fA-F]{4}$/;
const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const constants: [text: string, value: PyValue][] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new PyFloat(Number.NaN)],
  ['Infinity', new PyFloat(Number.POSITIVE_INFINITY)],
  ['-Infinity', new PyFloat(Number.NEGATIVE_INFINITY)],
];

/**
 * Parses JSON as Python's `json.loads(str)` does: ints and floats apart, ints of any size, `NaN` and `Infinity`
 * accepted, the last of equal keys wins.
 *
 * @throws PythonJsonError with Python's words and position
 * @throws PythonError `RecursionError` or `ValueError` where Python gives up for other reasons
 */
export function parsePythonJson(text: string): PyValue {
  if (text.startsWith('\ufeff')) {
    throw new PythonJsonError('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
  }
  return new Parser(text).document();
}

class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): PyValue {
    this.#skipSpace();
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error('Extra data');
    return value;
  }

  #value(): PyValue {
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x22:
        return this.#string();
      case 0x7b:
        return this.#nested(() => this.#object());
      case 0x5b:
        return this.#nested(() => this.#array());
      default:
        return this.#constantOrNumber();
    }
  }

  #nested<T extends PyValue>(parse: () => T): T {
    this.#depth += 1;
    if (this.#depth > maximumDepth) {
      throw new PythonError(
        'RecursionError',
        'maximum recursion depth exceeded while decoding a JSON document',
      );
    }
    this.#at += 1;
    this.#skipSpace();
    const value = parse();
    this.#at += 1;
    this.#depth -= 1;
    return value;
  }

  #object(): PyDict {
    const dict: PyDict = new Map();
    if (this.#text[this.#at] === '}') return dict;
    for (;;) {
      if (this.#text[this.#at] !== '"') {
        throw this.#error('Expecting property name enclosed in double quotes');
      }
      const key = this.#string();
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') throw this.#error("Expecting ':' delimiter");
      this.#at += 1;
      this.#skipSpace();
      dict.set(key, this.#value());
      this.#skipSpace();
      if (this.#text[this.#at] === '}') return dict;
      this.#comma();
    }
  }

  #array(): PyValue[] {
    const list: PyValue[] = [];
    if (this.#text[this.#at] === ']') return list;
    for (;;) {
      list.push(this.#value());
      this.#skipSpace();
      if (this.#text[this.#at] === ']') return list;
      this.#comma();
    }
  }

  #comma(): void {
    if (this.#text[this.#at] !== ',') throw this.#error("Expecting ',' delimiter");
    this.#at += 1;
    this.#skipSpace();
  }

  #constantOrNumber(): PyValue {
    number.lastIndex = this.#at;
    const match = number.exec(this.#text);
    if (match !== null) {
      this.#at = number.lastIndex;
      const [digits, fraction, exponent] = match;
      return fraction === undefined && exponent === undefined
        ? parseInteger(digits)
        : new PyFloat(Number(digits));
    }
    for (const [text, value] of constants) {
      if (this.#text.startsWith(text, this.#at)) {
        this.#at += text.length;
        return value;
      }
    }
    throw this.#error('Expecting value');
  }

  #string(): string {
    const start = this.#at;
    let at = start + 1;
    let parsed = '';
    for (;;) {
      plainText.lastIndex = at;
      plainText.test(this.#text);
      parsed += this.#text.slice(at, plainText.lastIndex);
      at = plainText.lastIndex;
      const stop = this.#text[at];
      if (stop === '"') {
        this.#at = at + 1;
        return parsed;
      }
      if (stop !== undefined && stop !== '\\') throw this.#error('Invalid control character at', at);
      const letter = this.#text[at + 1];
      if (stop === undefined || letter === undefined)
        throw this.#error('Unterminated string starting at', start);
      if (letter === 'u') {
        parsed += this.#unicodeEscape(at);
        at += 6;
      } else {
        const character = escapes[letter];
        if (character === undefined) throw this.#error('Invalid \\escape', at);
        parsed += character;
        at += 2;
      }
    }
  }

  /** Halves of a surrogate pair need no care: joined texts make them whole, single ones stay as in Python. */
  #unicodeEscape(at: number): string {
    const digits = this.#text.slice(at + 2, at + 6);
    // Python wants one character more than the digits, even if that is not the closing quote.
    if (!hexDigits.test(digits) || at + 6 >= this.#text.length) {
      throw this.#error('Invalid \\uXXXX escape', at + 1);
    }
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #error(message: string, at = this.#at): PythonJsonError {
    return new PythonJsonError(message, this.#text, at);
  }
}

function parseInteger(digits: string): PyInt {
  if (digits.length < 16) return Number(digits) + 0;
  const length = digits.startsWith('-') ? digits.length - 1 : digits.length;
  if (length > maximumIntDigits) {
    throw new PythonError(
      'ValueError',
      `Exceeds the limit (${maximumIntDigits} digits) for integer string conversion: value has ${length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  return toPyInt(BigInt(digits));
}
