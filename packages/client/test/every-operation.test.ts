import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type OpenApiDocument, operations } from '../src/generate/open-api.ts';
import { createClient, type SdWebuiClient } from '../src/index.ts';

const instance = new URL('../../mock-server/instances/webui-1.10.1/', import.meta.url);
const spec = JSON.parse(readFileSync(new URL('openapi.json', instance), 'utf8')) as OpenApiDocument;

/** What `--api-server-stop` adds (`webui-1.10.1-api-auth-cors`). */
const serverStop = ['server-kill', 'server-restart', 'server-stop'].map((name) => `post /sdapi/v1/${name}`);

it('has a method for every operation under /sdapi/v1 and /internal, named after its URL', async () => {
  const sent: string[] = [];
  const names: string[] = [];
  const client = createClient({
    baseUrl: 'http://host',
    fetch: async ({ method, url }) => {
      sent.push(`${method.toLowerCase()} ${new URL(url).pathname}`);
      return Response.json({});
    },
  });
  for (const [name, call] of methodsOf(client)) {
    const before = sent.length;
    const body = name === 'pngInfo' ? '' : { image: '', imageList: [], init_images: [] };
    await call(body).catch(() => {}); // an empty answer is not always one
    if (sent.length > before) names.push(`${name}: ${sent[before]}`);
  }

  const described = [...operations(spec)]
    .map(([key]) => key)
    .filter((key) => /^\w+ \/(sdapi|internal)\//.test(key));
  expect([...new Set(sent)].sort()).toEqual([...new Set([...described, ...serverStop])].sort());
  const misnamed = names.filter((line) => {
    const [name = '', key = ''] = line.split(': ');
    const words = key.split(/\/(?:sdapi\/v1|internal)\//)[1] ?? '';
    const camelCase = words.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
    return name !== camelCase && name !== `set${camelCase[0]?.toUpperCase()}${camelCase.slice(1)}`;
  });
  expect(misnamed).toEqual([]);
});

type Call = (body: unknown) => Promise<unknown>;

/** All but `interruptTask`, `check` and `detect`, which are no operations of the server's. */
function methodsOf({
  raw: _,
  interruptTask: __,
  check: ___,
  detect: ____,
  internal,
  ...methods
}: SdWebuiClient): [name: string, call: Call][] {
  const entries: [string, unknown][] = [...Object.entries(methods), ...Object.entries(internal)];
  return entries.filter((entry): entry is [string, Call] => typeof entry[1] === 'function');
}
