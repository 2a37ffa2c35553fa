import { readFile } from 'node:fs/promises';
import type { HarEntry } from '../../recording/index.ts';
import { decodeContent } from './decode-content.ts';
import type { SpoolFile } from './list-spool.ts';
import { readExchangeFile, type SpooledExchange } from './read-exchange-file.ts';
import { partSuffix, wholeSuffix } from './spool-layout.ts';

/** The whole exchanges among the files, read one at a time. */
export async function* readSpool(files: readonly SpoolFile[]): AsyncGenerator<HarEntry> {
  for (const { path } of files) {
    const exchange = await readSpooled(path);
    if (exchange) yield await toHarEntry(exchange);
  }
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
