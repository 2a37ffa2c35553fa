import { readFile } from 'node:fs/promises';
import { type BasicAuth, basicAuthHeader, parseBaseUrl } from '../base-url.ts';
import { GenerateError } from './generate-error.ts';
import type { OpenApiDocument } from './open-api.ts';

/** Where an OpenAPI document comes from: a running server, or a file. */
export type SpecSource =
  | { url: string; auth?: BasicAuth | undefined; file?: never }
  | { file: string; url?: never; auth?: never };

/** @throws GenerateError when there is no document of this API, in words that say what there is instead */
export async function loadSpec(
  source: SpecSource,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<OpenApiDocument> {
  if (source.file !== undefined) return parseSpec(await readSpecFile(source.file), source.file);
  const { url: base, auth: inUrl } = parseBaseUrl(source.url);
  const url = `${base}/openapi.json`;
  return parseSpec(await download(url, source.auth ?? inUrl, fetch), url);
}

async function readSpecFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new GenerateError(
      `Cannot read ${file}: ${reason(error)}. Give the path of an openapi.json with --spec.`,
      {
        cause: error,
      },
    );
  }
}

async function download(
  url: string,
  auth: BasicAuth | undefined,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  let response: Response;
  let text: string;
  try {
    const headers = auth ? { authorization: basicAuthHeader(auth) } : undefined;
    response = await fetch(url, { ...(headers && { headers }), signal: AbortSignal.timeout(60_000) });
    text = await response.text();
  } catch (error) {
    throw new GenerateError(
      `Cannot reach ${url}: ${reason(error)}. Is the server running, and is this its address?`,
      {
        cause: error,
      },
    );
  }
  if (response.status === 401 || response.status === 403) {
    throw new GenerateError(
      auth
        ? `${url} answered ${response.status}: the user or the password is wrong.`
        : `${url} answered ${response.status}: it wants a login. Add --user NAME --password SECRET.`,
    );
  }
  if (!response.ok) {
    throw new GenerateError(
      `${url} answered ${response.status} ${response.statusText}`.trimEnd() +
        '. Is the path in --url right? Servers without Python (stable-diffusion.cpp, KoboldCpp) have no OpenAPI document.',
    );
  }
  return text;
}

function parseSpec(text: string, from: string): OpenApiDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const what = /^\s*</.test(text) ? 'is an HTML page' : 'is not JSON';
    throw new GenerateError(
      `${from} ${what}, not an OpenAPI document. Give the address of the WebUI itself.`,
      {
        cause: error,
      },
    );
  }
  if (!isOpenApi(document)) {
    throw new GenerateError(
      `${from} is JSON, but not an OpenAPI 3 document. Give the address of the WebUI itself.`,
    );
  }
  if (!Object.keys(document.paths).some((path) => path.startsWith('/sdapi/'))) {
    throw new GenerateError(`${from} has no /sdapi routes: start the WebUI with --api, then generate again.`);
  }
  return document;
}

function isOpenApi(value: unknown): value is OpenApiDocument {
  if (typeof value !== 'object' || value === null || !('openapi' in value) || !('paths' in value))
    return false;
  return /^3\./.test(String(value.openapi)) && typeof value.paths === 'object' && value.paths !== null;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    {
      ENOENT: 'no such file',
      ECONNREFUSED: 'connection refused',
      ENOTFOUND: 'no such host',
      ECONNRESET: 'connection closed',
    }[code] ?? (error.name === 'TimeoutError' ? 'no answer within a minute' : cause.message)
  );
}
