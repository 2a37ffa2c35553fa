import { decodeBase64, readImageSize, readPngText } from '@sdwebui/client/images';
import { describe, expect, it } from 'vitest';
import { createMockApp } from '../src/app.ts';
import type { Exchange } from '../src/instance/exchange.ts';
import { createNodeCodecs } from '../src/node/codecs.ts';
import { builtInInstance } from '../src/node/load-instance.ts';
import { renderBody } from '../src/recording/index.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();

const groups = ['png-info', 'extras', 'interrogate', 'create', 'train'];
const exchanges = (await instance.exchanges()).filter(
  ({ scenario, request }) => groups.includes(scenario.split('/')[0] ?? '') && !request.url.includes('2img'),
);
const scenarios = [...new Set(exchanges.map(({ scenario }) => scenario))];

async function send(app: ReturnType<typeof createMockApp>, { request }: Exchange) {
  const body = request.body && (await renderBody(request.body, instance));
  const init = { method: request.method, headers: request.headers, ...(body && { body }) };
  const reply = await app.request(request.url, init as RequestInit);
  return { status: reply.status, body: await describeBody(await reply.text()) };
}

async function recorded({ response }: Exchange) {
  const bytes = await renderBody(response.body, instance);
  return { status: response.status, body: await describeBody(new TextDecoder().decode(bytes)) };
}

/** The reply's text, with each picture replaced by all that is not its pixels. */
async function describeBody(text: string): Promise<string> {
  let described = text;
  for (const [, base64 = ''] of text.matchAll(/"(iVBORw0KGgo[\w+/=]+)"/g)) {
    const bytes = decodeBase64(base64);
    const colourType = bytes[25];
    const picture = { ...readImageSize(bytes), colourType, texts: await readPngText(bytes) };
    described = described.replace(base64, JSON.stringify(picture));
  }
  return described;
}

describe.each(scenarios)('without its recordings, the mock answers %s', (scenario) => {
  it('as it was recorded, but for pixels', async () => {
    const app = createMockApp(instance, { codecs, replay: false });
    for (const exchange of exchanges.filter((each) => each.scenario === scenario)) {
      expect(await send(app, exchange)).toEqual(await recorded(exchange));
    }
  });
});
