import { readFile } from 'node:fs/promises';
import type { BasicAuth } from '../base-url.ts';
import { type Answer, failureReason, fetchText, parseJson } from './fetch-text.ts';
import { GenerateError } from './generate-error.ts';
import type { OpenApiDocument } from './open-api.ts';

/** @throws GenerateError when there is no document of this API, in words that say what there is instead */
export async function loadSpecFile(file: string): Promise<OpenApiDocument> {
  try {
    return parseSpec(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    const why = failureReason(error);
    throw new GenerateError(`Cannot read ${file}: ${why}. Give the path of an openapi.json with --spec.`, {
      cause: error,
    });
  }
}

/** @throws GenerateError when there is no document of this API, in words that say what there is instead */
export async function loadSpecFrom(
  base: string,
  auth: BasicAuth | undefined,
  fetch: typeof globalThis.fetch,
): Promise<OpenApiDocument> {
  const url = `${base}/openapi.json`;
  let answer: Answer;
  try {
    answer = await fetchText(url, auth, fetch);
  } catch (error) {
    const why = failureReason(error);
    throw new GenerateError(`Cannot reach ${url}: ${why}. Is the server running, and is this its address?`, {
      cause: error,
    });
  }
  return parseSpec(successful(url, answer, auth !== undefined), url);
}

function successful(url: string, { status, statusText, text }: Answer, hasAuth: boolean): string {
  if (status === 401 || status === 403) {
    throw new GenerateError(
      hasAuth
        ? `${url} answered ${status}: the user or the password is wrong.`
        : `${url} answered ${status}: it wants a login. Add --user NAME --password SECRET.`,
    );
  }
  if (status < 200 || status > 299) {
    throw new GenerateError(
      `${url} answered ${status} ${statusText}`.trimEnd() +
        '. Is the path in --url right? Servers without Python (stable-diffusion.cpp, KoboldCpp) have no OpenAPI document.',
    );
  }
  return text;
}

function parseSpec(text: string, from: string): OpenApiDocument {
  const { value: document, ...failure } = parseJson(text);
  if ('isNot' in failure) {
    throw new GenerateError(
      `${from} ${failure.isNot}, not an OpenAPI document. Give the address of the WebUI itself.`,
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
