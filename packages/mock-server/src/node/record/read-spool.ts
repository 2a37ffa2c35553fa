import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HarEntry } from '../../recording/index.ts';
import { decodeContent } from './decode-content.ts';
import { readExchangeFile, type SpooledExchange } from './read-exchange-file.ts';
import { findFileNumber, partSuffix, wholeSuffix } from './spool-layout.ts';

/** What became of a spool's files that were read. */
export type SpoolReading = {
  entries: AsyncIterable<HarEntry>;
  /** Files that are not whole, counted while the entries are read. */
  readonly torn: number;
};

/** The exchanges of a spool in the order in which they were sent, read one at a time. */
export function readSpool(folder: string): SpoolReading {
  let torn = 0;
  async function* read(): AsyncGenerator<HarEntry> {
    for (const { path } of await listSpool(folder)) {
      const exchange = await readSpooled(path);
      if (exchange) yield await toHarEntry(exchange);
      else torn += 1;
    }
  }
  return {
    entries: read(),
    get torn() {
      return torn;
    },
  };
}

/** The files of a spool that hold exchanges, whole or not, in their order. */
export async function listSpool(folder: string): Promise<{ number: number; path: string }[]> {
  return (await readdir(folder))
    .flatMap((name) => {
      const number = findFileNumber(name);
      return number === undefined ? [] : [{ number, path: join(folder, name) }];
    })
    .sort((a, b) => a.number - b.number);
}

/** When the first whole exchange of a spool was sent, ISO 8601. */
export async function findStart(folder: string): Promise<string | undefined> {
  for (const { path } of await listSpool(folder)) {
    const exchange = await readSpooled(path);
    if (exchange) return exchange.request.startedAt;
  }
  return undefined;
}

/** An exchange from its file; undefined when the file is not whole. */
export async function readSpooled(path: string): Promise<SpooledExchange | undefined> {
  // A recorder at work may have given it its final name meanwhile.
  const bytes = await readFile(path).catch(() => readFile(path.replace(partSuffix, wholeSuffix)));
  return readExchangeFile(bytes);
}

async function toHarEntry(exchange: SpooledExchange): Promise<HarEntry> {
  const { request, requestBody, response, responseBody, end } = exchange;
  return {
    scenario: request.scenario,
    startedAt: request.startedAt,
    durationMs: end.durationMs,
    method: request.method,
    url: request.url,
    requestHeaders: request.headers,
    requestBody,
    status: response.status,
    responseHeaders: response.headers,
    responseBody: await decodeContent(responseBody, response.headers['content-encoding']),
  };
}
