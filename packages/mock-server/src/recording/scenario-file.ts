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
import { Fields } from './fields.ts';
import { indentJson } from './indent-json.ts';
import { RecordingFormatError } from './recording-format-error.ts';

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
  const file = new Fields(parseFile(text, fileName), fileName);
  const scenario = file.string('scenario');
  return file
    .list('exchanges')
    .map((exchange, index) =>
      readExchange(scenario, new Fields(exchange, `${fileName}: exchanges[${index}]`), valueOfFile),
    );
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

function parseFile(text: string, fileName: string): PyValue {
  try {
    return parsePythonJson(text);
  } catch (error) {
    throw new RecordingFormatError(
      `${fileName} is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function readExchange(scenario: string, fields: Fields, valueOfFile: ValueOfFile): Exchange {
  const request = fields.fields('request');
  const response = fields.fields('response');
  return {
    scenario,
    order: fields.integer('order', 0, Number.MAX_SAFE_INTEGER),
    startedAt: fields.string('startedAt'),
    durationMs: fields.number('durationMs'),
    state: toJson(fields.dict('state')) as Record<string, unknown>,
    request: {
      method: request.string('method'),
      url: request.string('url'),
      headers: request.texts('headers'),
      body: readBody(request, valueOfFile),
    },
    response: {
      status: response.integer('status', 200, 599),
      headers: response.texts('headers'),
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

const layouts: ReadonlySet<string> = new Set<JsonLayout>([
  'compact',
  'compact-ascii',
  'spaced',
  'spaced-ascii',
]);
const bodyFields = ['body', 'bodyFile', 'bodyText', 'bodyBase64'] as const;

function readBody(fields: Fields, valueOfFile: ValueOfFile): RecordedBody | undefined {
  const [kind, other] = bodyFields.filter((name) => fields.has(name));
  if (other) throw fields.wrong(other, `left out where "${kind}" is`);
  switch (kind) {
    case undefined:
      return undefined;
    case 'body':
      return { kind: 'json', value: fields.value(kind), layout: readLayout(fields) };
    case 'bodyFile': {
      const file = fields.string(kind);
      const value = valueOfFile(file);
      if (value === undefined) throw fields.wrong(kind, `a file of the instance, and ${file} is none`);
      return { kind: 'json', value, layout: readLayout(fields) };
    }
    case 'bodyText':
      return { kind: 'text', text: fields.string(kind) };
    case 'bodyBase64':
      return { kind: 'bytes', bytes: readBase64(fields, kind) };
  }
}

function readLayout(fields: Fields): JsonLayout {
  if (!fields.has('bodyLayout')) return 'compact';
  const layout = fields.string('bodyLayout');
  if (!layouts.has(layout)) throw fields.wrong('bodyLayout', `one of ${[...layouts].join(', ')}`);
  // The set holds exactly the layouts.
  return layout as JsonLayout;
}

function readBase64(fields: Fields, name: string): Uint8Array {
  try {
    return decodeBase64(fields.string(name));
  } catch {
    throw fields.wrong(name, 'base64');
  }
}
