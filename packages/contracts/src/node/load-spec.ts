import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isApiRoute } from '@sdwebui/client/command-line';
import { builtInInstanceFolder } from '@sdwebui/mock-server/node';
import { ContractError } from '../errors/contract-error.ts';
import { TargetError } from '../errors/target-error.ts';
import { parseHar } from '../exchange/parse-har.ts';
import { type OpenApiDocument, parseSpec } from '../spec-diff/index.ts';
import { createUrlTarget } from '../target/url-target.ts';

export type LoadedSpec = {
  /** How reports call it: without credentials. */
  name: string;
  document: OpenApiDocument;
};

/**
 * Finds the OpenAPI document that a word on the command line means: the file itself, a HAR in which it was recorded,
 * the folder of an instance, the URL of a server, or the name of the built-in instance.
 *
 * @throws {ContractError} when there is none, or it has no route of the API
 */
export async function loadSpec(source: string): Promise<LoadedSpec> {
  const { name, text } = await readSource(source);
  const document = parseSpec(text, name);
  if (Object.keys(document.paths).some(isApiRoute)) return { name, document };
  throw new ContractError(
    `${name} names no route of the API; start the WebUI with --api and take its openapi.json again.`,
  );
}

async function readSource(source: string): Promise<{ name: string; text: string }> {
  if (/^https?:\/\//i.test(source)) return download(source);
  const found = await stat(source).catch(() => undefined);
  if (found?.isDirectory()) return { name: source, text: await readText(join(source, specFile)) };
  if (found) return { name: source, text: findSpec(await readText(source), source) };
  const builtIn = builtInInstanceFolder();
  if (source === basename(builtIn)) return { name: source, text: await readText(join(builtIn, specFile)) };
  throw new ContractError(
    `There is no ${source}; give an openapi.json, a HAR, the folder of an instance, the URL of a server, or ${basename(builtIn)}.`,
  );
}

/** The document's file in the folder of an instance. */
const specFile = 'openapi.json';

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new ContractError(`${file} cannot be read (${error.message}); give another path.`, {
      cause: error,
    });
  });
}

/** The text of the document: of a HAR what the server answered, else the file itself. */
function findSpec(text: string, file: string): string {
  if (!isHar(text)) return text;
  const found = parseHar(text, file).find(
    ({ request, answer }) =>
      request.method === 'GET' && /\/openapi\.json$/.test(request.path) && answer.status === 200,
  );
  if (typeof found?.answer.body === 'string') return found.answer.body;
  throw new ContractError(
    `${file} has no answer to GET /openapi.json; record one, or give the openapi.json itself.`,
  );
}

function isHar(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text)?.log?.entries);
  } catch {
    return false;
  }
}

async function download(url: string): Promise<{ name: string; text: string }> {
  const target = createUrlTarget(url.replace(/\/openapi\.json$/, ''), { timeout: 60_000 });
  try {
    const { status, body } = await target.send({
      method: 'GET',
      path: '/openapi.json',
      headers: [['accept', 'application/json']],
      body: undefined,
    });
    if (status === 200 && typeof body === 'string') return { name: target.name, text: body };
    const hint =
      status === 401
        ? 'write the user and the password into the URL: http://user:password@host'
        : 'is the path in the URL right? stable-diffusion.cpp and KoboldCpp have no OpenAPI document';
    throw new TargetError(`${target.name}/openapi.json answered ${status}; ${hint}.`);
  } finally {
    await target.close();
  }
}
