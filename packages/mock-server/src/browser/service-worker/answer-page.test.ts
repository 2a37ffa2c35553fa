import { expect, test } from 'vitest';
import { createMock, type Mock } from '../../mock.ts';
import { createNodeCodecs } from '../../node/codecs.ts';
import { builtInInstance } from '../../node/load-instance.ts';
import { answerPage } from './answer-page.ts';
import type { WorkerScope } from './worker-scope.ts';

type Listener = (event: never) => void;

/** A worker's scope that tests send events to. */
function createScope() {
  const listeners = new Map<string, Listener>();
  let claims = 0;
  const scope = {
    skipWaiting: async () => {},
    clients: {
      claim: async () => {
        claims += 1;
      },
    },
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
  } satisfies WorkerScope;
  const send = (type: string, event: object) => listeners.get(type)?.(event as never);
  return {
    scope,
    claims: () => claims,
    /** The answer, or nothing where the request goes to the network. */
    fetch: (url: string) => {
      let answer: Promise<Response> | undefined;
      send('fetch', {
        request: new Request(url),
        respondWith: (given: Promise<Response>) => {
          answer = given;
        },
      });
      return answer;
    },
    ask: (question: string) =>
      new Promise((resolve) => {
        send('message', { data: question, ports: [{ postMessage: resolve }], waitUntil: () => {} });
      }),
  };
}

const baseUrl = 'http://host/sdwebui';
const load = async (): Promise<Mock> => createMock(await builtInInstance(), { codecs: createNodeCodecs() });

test('answers what is below its address, and leaves the rest to the network', async () => {
  const { scope, fetch } = createScope();
  answerPage(scope, baseUrl, load);
  expect((await fetch(`${baseUrl}/sdapi/v1/samplers`))?.status).toBe(200);
  expect(fetch('http://host/index.html')).toBeUndefined();
});

test('says why it can’t answer, and tries again with the next request', async () => {
  const { scope, fetch, ask } = createScope();
  let fails = true;
  answerPage(scope, baseUrl, async () => {
    if (fails) throw new Error('instance.json is missing.');
    return load();
  });
  expect(await ask('ready')).toEqual({ ok: false, message: 'instance.json is missing.' });
  const reply = await fetch(`${baseUrl}/sdapi/v1/samplers`);
  expect([reply?.status, await reply?.text()]).toEqual([503, 'instance.json is missing.']);
  fails = false;
  expect(await ask('ready')).toEqual({ ok: true });
  expect((await fetch(`${baseUrl}/sdapi/v1/samplers`))?.status).toBe(200);
});

test('takes the pages over when asked whether it is ready', async () => {
  const { scope, ask, claims } = createScope();
  answerPage(scope, baseUrl, load);
  await ask('ready');
  expect(claims()).toBe(1);
});
