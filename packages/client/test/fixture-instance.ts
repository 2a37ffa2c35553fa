import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  type GeneratedFiles,
  generateFiles,
  type LoadedInstance,
  loadInstance,
} from '../src/generate/index.ts';

/** What a recorded server answered to the questions of `sdwebui generate`, by path. */
export type Answers = Readonly<Record<string, { status: number; body: unknown }>>;

/** A recorded server of `fixtures/instances`. */
export function readAnswers(name: string): Answers {
  const file = new URL(`fixtures/instances/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as Answers; // written by scripts/extract-instance.ts
}

/** A `fetch` that answers as recorded; what was not asked then is FastAPI's 404. */
export function createAnswerFetch(answers: Answers): typeof globalThis.fetch {
  return async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const { status, body } = answers[pathname] ?? { status: 404, body: { detail: 'Not Found' } };
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
}

const builtIn = fileURLToPath(new URL('../../mock-server/instances/webui-1.10.1/', import.meta.url));

/** A recorded server as it is loaded for generating, the mock's built-in one included. */
export function loadFixtureInstance(name: string): Promise<LoadedInstance> {
  return name === 'webui-1.10.1'
    ? loadInstance({ kind: 'folder', folder: builtIn }, { wantsLists: true })
    : loadInstance(
        { kind: 'server', url: 'http://recorded' },
        { wantsLists: true, fetch: createAnswerFetch(readAnswers(name)) },
      );
}

/** What is generated of a recorded server, without zod. */
export async function generateFixture(name: string): Promise<GeneratedFiles> {
  return generateFiles(await loadFixtureInstance(name), { zod: false });
}
