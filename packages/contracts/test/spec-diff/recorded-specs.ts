import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type OpenApiDocument, parseSpec } from '../../src/spec-diff/index.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const builtIn = new URL('../../../mock-server/instances/webui-1.10.1/openapi.json', import.meta.url);

/** Real changes of a spec, by the recordings that the two come from; `webui-1.10.1` is the built-in instance. */
export const recordedPairs: readonly (readonly [before: string, after: string])[] = [
  ['upgrade-webui-1.9.4', 'webui-1.10.1'],
  ['webui-1.10.1', 'webui-1.10.1-nowebui'],
  ['webui-1.10.1', 'webui-1.10.1-api-auth-cors'],
  ['webui-1.10.1', 'webui-1.10.1-extensions'],
  ['webui-1.10.1-extensions', 'webui-1.10.1-extensions-api-auth'],
  ['webui-1.10.1', 'forge-2.0.1'],
  ['webui-1.10.1', 'sdnext-2026-07'],
  ['forge-neo-2.6', 'forge-neo-2.26'],
];

/** What a recorded server answered to `GET /openapi.json`. */
export function loadRecordedSpec(recording: string): OpenApiDocument {
  const text =
    recording === 'webui-1.10.1'
      ? readFileSync(builtIn, 'utf8')
      : gunzipSync(readFileSync(new URL(`specs/${recording}.json.gz`, fixtures))).toString('utf8');
  return parseSpec(text, recording);
}

/** The reviewed findings of a pair, one a line. */
export function expectedFile([before, after]: readonly [string, string]): URL {
  return new URL(`spec-diff/${before}--${after}.txt`, fixtures);
}
