import { decodeBase64 } from '@sdwebui/client/images';

/** One entry of a HAR file, reduced to what travelled over the wire. */
export type HarEntry = {
  /** The entry's `comment`: its scenario, where the recorder wrote one. */
  scenario: string | undefined;
  startedAt: string;
  durationMs: number;
  method: string;
  /** Path and query, exactly as sent. */
  url: string;
  requestHeaders: Record<string, string>;
  requestBody: Uint8Array;
  status: number;
  responseHeaders: Record<string, string>;
  responseBody: Uint8Array;
};

export type HarReading = {
  entries: HarEntry[];
  /** Entries that could not be used, with the reason: nothing is dropped in silence. */
  skipped: { index: number; reason: string }[];
};

/** A file that is not a HAR at all. */
export class HarFormatError extends Error {
  override name = 'HarFormatError';
}

/**
 * Reads HAR 1.2 as browsers, mitmproxy and others write it: base64 or plain bodies, missing fields.
 *
 * @throws HarFormatError when the file is no JSON or has no `log.entries`; single bad entries are skipped and told.
 */
export function parseHar(text: string): HarReading {
  const entries = entriesOf(text);
  const reading: HarReading = { entries: [], skipped: [] };
  entries.forEach((entry, index) => {
    try {
      reading.entries.push(readEntry(new HarObject(entry, 'entry')));
    } catch (error) {
      reading.skipped.push({ index, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return reading;
}

function entriesOf(text: string): unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HarFormatError(
      `Not a HAR file: it is no JSON (${why}). If the recorder was killed, the file may be cut short; record it again.`,
    );
  }
  const entries = (file as { log?: { entries?: unknown } } | null)?.log?.entries;
  if (!Array.isArray(entries)) throw new HarFormatError('Not a HAR file: it has no list "log.entries".');
  return entries;
}

function readEntry(entry: HarObject): HarEntry {
  const request = entry.object('request');
  const response = entry.object('response');
  const status = response.number('status');
  if (status < 100) throw new Error('it has no response (the exchange was aborted)');
  return {
    scenario: entry.optionalText('comment'),
    startedAt: entry.optionalText('startedDateTime') ?? new Date(0).toISOString(),
    durationMs: entry.optionalNumber('time') ?? 0,
    method: request.text('method'),
    url: pathOf(request.text('url')),
    requestHeaders: headersOf(request),
    requestBody: requestBodyOf(request),
    status,
    responseHeaders: headersOf(response),
    responseBody: responseBodyOf(response),
  };
}

/** Path and query, taken from the text itself: `URL` would tidy `//sdapi` and dots away. */
function pathOf(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url);
  const path = match ? (match[1] as string) : url;
  return path.startsWith('/') ? path : `/${path}`;
}

function headersOf(message: HarObject): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const header of message.optionalList('headers')) {
    const { name, value } = header as { name?: unknown; value?: unknown };
    if (typeof name === 'string' && typeof value === 'string') headers[name.toLowerCase()] = value;
  }
  return headers;
}

function requestBodyOf(request: HarObject): Uint8Array {
  const postData = request.optionalObject('postData');
  return postData ? bytesOf(postData) : new Uint8Array();
}

function responseBodyOf(response: HarObject): Uint8Array {
  const content = response.optionalObject('content');
  return content ? bytesOf(content) : new Uint8Array();
}

function bytesOf(content: HarObject): Uint8Array {
  const text = content.optionalText('text') ?? '';
  if (content.optionalText('encoding') !== 'base64') return new TextEncoder().encode(text);
  try {
    return decodeBase64(text);
  } catch {
    throw new Error('its body claims to be base64 and is not');
  }
}

class HarObject {
  readonly #fields: Record<string, unknown>;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    if (typeof value !== 'object' || value === null) throw new Error(`"${name}" is missing`);
    this.#fields = value as Record<string, unknown>;
    this.#name = name;
  }

  object(name: string): HarObject {
    return new HarObject(this.#fields[name], name);
  }

  optionalObject(name: string): HarObject | undefined {
    return this.#fields[name] == null ? undefined : this.object(name);
  }

  optionalList(name: string): unknown[] {
    const value = this.#fields[name];
    return Array.isArray(value) ? value : [];
  }

  optionalText(name: string): string | undefined {
    const value = this.#fields[name];
    return typeof value === 'string' ? value : undefined;
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#fields[name];
    return typeof value === 'number' ? value : undefined;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new Error(`"${this.#name}.${name}" is missing`);
    return value;
  }

  number(name: string): number {
    const value = this.optionalNumber(name);
    if (value === undefined) throw new Error(`"${this.#name}.${name}" is missing`);
    return value;
  }
}
