import { describe, expect, it } from 'vitest';
import {
  decodePythonJsonBytes,
  formatPythonFloat,
  PythonError,
  PythonJsonError,
  type PyValue,
  parsePythonJson,
  pythonRepr,
  pythonStr,
  stringifyPython,
  toJson,
  toPyValue,
} from '../../src/python/index.ts';
import floats from '../fixtures/python/floats.json' with { type: 'json' };
import json from '../fixtures/python/json.json' with { type: 'json' };
import reprs from '../fixtures/python/reprs.json' with { type: 'json' };

const specialFloats: Record<string, number> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

describe('parsePythonJson reads what Python reads', () => {
  it.each(json.cases.filter((each) => each.value !== undefined))(
    '$doc',
    ({ doc, value, compact, spaced }) => {
      const parsed = parsePythonJson(doc);
      expect(pythonRepr(parsed)).toBe(value);
      expect(stringifyPython(parsed, { allowNan: true })).toBe(compact);
      expect(stringifyPython(parsed, { separators: 'spaced', ensureAscii: true })).toBe(spaced);
    },
  );
});

describe('parsePythonJson fails in the words and at the place of Python', () => {
  it.each(json.cases.filter((each) => each.error !== undefined))('$doc', ({ doc, error }) => {
    const thrown = catchError(() => parsePythonJson(doc));
    expect(thrown).toBeInstanceOf(PythonJsonError);
    const { message, msg, pos, lineno, colno } = thrown as PythonJsonError;
    expect({ message, msg, pos, lineno, colno }).toEqual(error);
  });
});

describe('what is not a JSON error in Python is none here', () => {
  it('nesting beyond the recursion limit is a RecursionError, whatever the depth', () => {
    for (const depth of [1000, 1_000_000]) {
      const thrown = catchError(() => parsePythonJson('['.repeat(depth)));
      expect(thrown).toMatchObject({ type: 'RecursionError' });
    }
  });

  it('an int of more than 4300 digits is a ValueError', () => {
    expect(parsePythonJson('9'.repeat(4300))).toBe(BigInt('9'.repeat(4300)));
    expect(catchError(() => parsePythonJson(`-${'9'.repeat(4301)}`))).toMatchObject({ type: 'ValueError' });
  });

  it('NaN is a ValueError where Starlette writes it', () => {
    expect(() => stringifyPython(parsePythonJson('[NaN]'))).toThrow(PythonError);
  });
});

describe('decodePythonJsonBytes', () => {
  const text = '{"a":"é😀"}';
  const utf16 = (littleEndian: boolean, mark: string) => {
    const marked = mark + text;
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const utf32 = (littleEndian: boolean, mark: string) => {
    const points = Array.from(mark + text, (character) => character.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(points.length * 4));
    for (const [at, point] of points.entries()) view.setUint32(at * 4, point, littleEndian);
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(true, '')],
    ['UTF-16 LE with a mark', utf16(true, '\ufeff')],
    ['UTF-16 BE', utf16(false, '')],
    ['UTF-16 BE with a mark', utf16(false, '\ufeff')],
    ['UTF-32 LE', utf32(true, '')],
    ['UTF-32 LE with a mark', utf32(true, '\ufeff')],
    ['UTF-32 BE', utf32(false, '')],
    ['UTF-32 BE with a mark', utf32(false, '\ufeff')],
  ])('reads %s', (_, bytes) => {
    expect(toJson(decodePythonJsonBytes(bytes))).toEqual({ a: 'é😀' });
  });

  it.each([
    ['UTF-8', [0x22, 0xff, 0x22]],
    ['UTF-32', [0, 0, 0xfe, 0xff, 0, 0, 0]],
  ])('bytes that are not %s are a UnicodeDecodeError', (_, bytes) => {
    const thrown = catchError(() => decodePythonJsonBytes(Uint8Array.from(bytes)));
    expect(thrown).toMatchObject({ type: 'UnicodeDecodeError' });
  });
});

describe('formatPythonFloat', () => {
  it.each(floats.cases as [string, string][])('%s is %s', (text, repr) => {
    expect(formatPythonFloat(specialFloats[text] ?? Number(text))).toBe(repr);
  });
});

describe('pythonRepr', () => {
  it.each(reprs.cases as [string, string][])('%j is %s', (text, repr) => {
    expect(pythonRepr(text)).toBe(repr);
  });

  it('is also how str prints everything but texts', () => {
    const value: PyValue = ["it's", null, true, 5];
    expect(pythonStr(value)).toBe('["it\'s", None, True, 5]');
    expect(pythonStr("it's")).toBe("it's");
  });
});

describe('single surrogates, which JSON.stringify would escape', () => {
  it('stand as they are, beside a backslash too', () => {
    const parsed = parsePythonJson('"\\\\ud800\\ud800 \\\\\\udc00"');
    expect(stringifyPython(parsed)).toBe('"\\\\ud800\ud800 \\\\\udc00"');
    expect(stringifyPython(parsed, { ensureAscii: true })).toBe('"\\\\ud800\\ud800 \\\\\\udc00"');
    expect(pythonRepr('\ud800')).toBe("'\\ud800'");
  });

  it('join to a character where two halves meet', () => {
    expect(parsePythonJson('"\\ud83d\\ude00"')).toBe('😀');
  });
});

describe('plain JSON', () => {
  it('goes there and back, also under keys that objects treat specially', () => {
    const plain = JSON.parse('{"__proto__":[1,2.5,null,true,"x"],"constructor":{}}');
    expect(stringifyPython(toPyValue(plain))).toBe(JSON.stringify(plain));
    expect(JSON.stringify(toJson(toPyValue(plain)))).toBe(JSON.stringify(plain));
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}
