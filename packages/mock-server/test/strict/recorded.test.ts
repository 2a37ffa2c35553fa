import { expect, test } from 'vitest';
import { createMockApp } from '../../src/app.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { travelledExchanges } from '../../src/recording/index.ts';

const instance = await builtInInstance();

test('a strict mock answers all that was recorded, in the order of the recording', async () => {
  const app = createMockApp(instance, { codecs: createNodeCodecs(), unmatched: 'error' });
  const missed: string[] = [];
  for (const { scenario, order, request, response } of await travelledExchanges(instance)) {
    // Sequences hang on the moment; the options that they stored are read later.
    if (scenario.startsWith('sequence/') && request.url !== '/sdapi/v1/options') continue;
    const body = request.body.length > 0 ? { body: request.body as Uint8Array<ArrayBuffer> } : {};
    const { method, headers, url } = request;
    const reply = await app.request(url, { method, headers, ...body });
    if (reply.status !== response.status) missed.push(`${scenario} #${order}: ${reply.status}`);
  }
  expect(missed).toEqual([]);
});
