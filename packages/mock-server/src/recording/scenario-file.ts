import { decodeBase64, encodeBase64 } from '@sdwebui/client/images';
import type { Exchange, JsonLayout, RecordedBody } from '../instance/exchange.ts';
import {
  type PyDict,
  PyFloat,
  type PyValue,
  parsePythonJson,
  stringifyPython,
  toJson,
  toPyValue,
} from '../python/index.ts';
import { indentJson } from './indent-json.ts';

/** Finds the file of the instance that holds this value already, by the value's compact JSON text. */
export type FindFile = (compactJson: string) => string | undefined;

/** Gives the value that a file of the instance holds. */
export type ValueOfFile = (file: string) => PyValue | undefined;

/**
 * The text of `exchanges/<group>/<name>.json`: one scenario, indented so that a change reads well in a diff.
 * A body that equals a file of the instance (the spec, a list) names that file instead.
 */
export function formatScenarioFile(
  scenario: string,
  exchanges: readonly Exchange[],
  findFile: FindFile = () => undefined,
): string {
  const file: PyDict = new Map<string, PyValue>([
    ['scenario', scenario],
    ['exchanges', exchanges.map((exchange) => writeExchange(exchange, findFile))],
  ]);
  return `${indentJson(file)}\n`;
}

/** @throws RecordingFormatError naming the field that is missing or of the wrong kind. */
export function parseScenarioFile(
  text: string,
  fileName: string,
  valueOfFile: ValueOfFile = () => undefined,
): Exchange[] {
  const file = new Fields(parsePythonJson(text), fileName);
  const scenario = file.string('scenario');
  return file
    .list('exchanges')
    .map((exchange, index) =>
      readExchange(scenario, new Fields(exchange, `${fileName}: exchanges[${index}]`), valueOfFile),
    );
}

/** A file of an instance that is not as `docs/recording-format.md` says. */
export class RecordingFormatError extends Error {
  override name = 'RecordingFormatError';
}

function writeExchange(exchange: Exchange, findFile: FindFile): PyDict {
  const { request, response } = exchange;
  return new Map<string, PyValue>([
    ['order', exchange.order],
    ['startedAt', exchange.startedAt],
    ['durationMs', new PyFloat(exchange.durationMs)],
    ['state', toPyValue(exchange.state)],
    [
      'request',
      new Map<string, PyValue>([
        ['method', request.method],
        ['url', request.url],
        ['headers', toPyValue(request.headers)],
        ...writeBody(request.body, findFile),
      ]),
    ],
    [
      'response',
      new Map<string, PyValue>([
        ['status', response.status],
        ['headers', toPyValue(response.headers)],
        ...writeBody(response.body, findFile),
      ]),
    ],
  ]);
}

function readExchange(scenario: string, fields: Fields, valueOfFile: ValueOfFile): Exchange {
  const request = fields.fields('request');
  const response = fields.fields('response');
  return {
    scenario,
    order: fields.number('order'),
    startedAt: fields.string('startedAt'),
    durationMs: fields.number('durationMs'),
    state: toJson(fields.value('state')) as Record<string, unknown>,
    request: {
      method: request.string('method'),
      url: request.string('url'),
      headers: toJson(request.value('headers')) as Record<string, string>,
      body: readBody(request, valueOfFile),
    },
    response: {
      status: response.number('status'),
      headers: toJson(response.value('headers')) as Record<string, string>,
      body: readBody(response, valueOfFile),
    },
  };
}

function writeBody(body: RecordedBody | undefined, findFile: FindFile): [string, PyValue][] {
  switch (body?.kind) {
    case undefined:
      return [];
    case 'json': {
      const file = findFile(stringifyPython(body.value, { allowNan: true }));
      const content: [string, PyValue] = file === undefined ? ['body', body.value] : ['bodyFile', file];
      return body.layout === 'compact' ? [content] : [['bodyLayout', body.layout], content];
    }
    case 'text':
      return [['bodyText', body.text]];
    case 'bytes':
      return [['bodyBase64', encodeBase64(body.bytes)]];
  }
}

function readBody(fields: Fields, valueOfFile: ValueOfFile): RecordedBody | undefined {
  const layout = fields.has('bodyLayout') ? (fields.string('bodyLayout') as JsonLayout) : 'compact';
  if (fields.has('body')) return { kind: 'json', value: fields.value('body'), layout };
  if (fields.has('bodyFile')) {
    const file = fields.string('bodyFile');
    const value = valueOfFile(file);
    if (value === undefined) throw fields.wrong('bodyFile', `a file of the instance, and ${file} is none`);
    return { kind: 'json', value, layout };
  }
  if (fields.has('bodyText')) return { kind: 'text', text: fields.string('bodyText') };
  if (fields.has('bodyBase64')) return { kind: 'bytes', bytes: decodeBase64(fields.string('bodyBase64')) };
  return undefined;
}

/** Reads an object's fields by name and kind, so that a broken file is told by the place of its fault. */
class Fields {
  readonly #object: PyDict;
  readonly #place: string;

  constructor(object: PyValue, place: string) {
    if (!(object instanceof Map)) throw new RecordingFormatError(`${place}: expected an object.`);
    this.#object = object;
    this.#place = place;
  }

  has(name: string): boolean {
    return this.#object.has(name);
  }

  value(name: string): PyValue {
    const value = this.#object.get(name);
    if (value === undefined) throw new RecordingFormatError(`${this.#place}: "${name}" is missing.`);
    return value;
  }

  string(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong(name, 'a string');
    return value;
  }

  number(name: string): number {
    const value = this.value(name);
    if (value instanceof PyFloat) return value.value;
    if (typeof value !== 'number') throw this.wrong(name, 'a number');
    return value;
  }

  list(name: string): PyValue[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.wrong(name, 'a list');
    return value;
  }

  fields(name: string): Fields {
    return new Fields(this.value(name), `${this.#place}: ${name}`);
  }

  wrong(name: string, expected: string): RecordingFormatError {
    return new RecordingFormatError(`${this.#place}: "${name}" must be ${expected}.`);
  }
}
