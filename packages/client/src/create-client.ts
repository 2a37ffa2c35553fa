import createFetchClient, { type Client } from 'openapi-fetch';
import { type BasicAuth, basicAuthHeader, parseBaseUrl } from './base-url.ts';
import { asyncDispose, dispose } from './disposal.ts';
import { createExtras, type Extras } from './endpoints/extras.ts';
import { createImg2Img, type Img2Img } from './endpoints/img2img.ts';
import { createInternal, type InternalEndpoints } from './endpoints/internal.ts';
import { createInterrogate, type Interrogate } from './endpoints/interrogate.ts';
import { createInterrupt, type InterruptEndpoints } from './endpoints/interrupt.ts';
import { createLists, type ListEndpoints } from './endpoints/lists.ts';
import { createModels, type ModelEndpoints } from './endpoints/models.ts';
import { createOptions, type OptionsEndpoints } from './endpoints/options.ts';
import { createPngInfo, type PngInfo } from './endpoints/png-info.ts';
import { createProgress, type ProgressEndpoints } from './endpoints/progress.ts';
import { createServer, type ServerEndpoints } from './endpoints/server.ts';
import { createSetup, type SetupEndpoints } from './endpoints/setup.ts';
import { createTraining, type TrainingEndpoints } from './endpoints/training.ts';
import { createTxt2Img, type Txt2Img } from './endpoints/txt2img.ts';
import { createGenerations } from './generation/generations.ts';
import type { AnyInstance, InstanceTypes } from './instance-types.ts';
import { type Clock, systemClock } from './transport/clock.ts';
import type { RawRequest } from './transport/exchange.ts';
import { patientFetch } from './transport/patient-fetch.ts';
import { createSend, type ReplyCheck } from './transport/send.ts';

/** How to reach a server. */
export type SdWebuiClientOptions = {
  /**
   * Where the WebUI is: `http://127.0.0.1:7860`, a path below a host, a Gradio share link. Slashes at the end and the
   * query do no harm. In a page it may be relative.
   */
  baseUrl: string;
  /** What sends the requests: the mock's, one with a proxy, one with retries. @default globalThis.fetch */
  fetch?: ((input: Request) => Promise<Response>) | undefined;
  /** For a server that was started with `--api-auth`. @default what stands in `baseUrl`, if anything */
  auth?: BasicAuth | undefined;
  /** Milliseconds for what a server answers at once. What draws, loads or waits for that has no limit. @default none */
  timeout?: number | undefined;
  /** Sent with every request. */
  headers?: Record<string, string> | undefined;
  /**
   * How many generations this client has at the server at once; the others wait here, in order. The server draws one at
   * a time anyway, and what waits here can still be taken back. Requests that draw nothing are not counted. @default 1
   */
  concurrency?: number | undefined;
  /**
   * How often a request is tried again, after a quarter of a second and then a second, where that starts nothing twice:
   * one that only reads, after a connection that broke or a gateway's 502 to 504; all others only when nobody listened
   * at the address. @default 2
   */
  retries?: number | undefined;
  /** Run-time checking of every reply, made by {@link createReplyCheck}. @default none */
  checkReply?: ReplyCheck | undefined;
  /** How it waits: between retries, for timeouts, between looks at the progress. A test passes its own. @default timers */
  clock?: Clock | undefined;
};

/** A server, as typed functions: one for each operation of its API. */
export type SdWebuiClient<Instance extends InstanceTypes = AnyInstance> = Txt2Img<Instance> &
  Img2Img<Instance> &
  ProgressEndpoints<Instance> &
  InternalEndpoints<Instance> &
  InterruptEndpoints &
  OptionsEndpoints<Instance> &
  ListEndpoints<Instance> &
  PngInfo<Instance> &
  Extras<Instance> &
  Interrogate<Instance> &
  ModelEndpoints<Instance> &
  TrainingEndpoints<Instance> &
  ServerEndpoints<Instance> &
  SetupEndpoints &
  Disposable &
  AsyncDisposable & {
    /** The address in use, without credentials and without a slash at the end. */
    readonly baseUrl: string;
    /**
     * openapi-fetch's own client, for every route of the spec, extensions' too: `client.raw.GET('/controlnet/version')`.
     * It gives `{ data, error, response }` and throws none of our errors. Middleware added here is used by all methods.
     */
    readonly raw: Client<Instance['paths']>;
  };

/**
 * A client of one server of the Stable Diffusion WebUI family.
 *
 * @throws InvalidDataError when `baseUrl` is not an http(s) address
 * @example
 * const client = createClient({ baseUrl: 'http://127.0.0.1:7860' });
 * const { images } = await client.txt2img({ prompt: 'a lighthouse' });
 */
export function createClient<Instance extends InstanceTypes = AnyInstance>({
  baseUrl,
  fetch,
  auth,
  timeout,
  headers,
  concurrency = 1,
  retries = 2,
  checkReply,
  clock = systemClock,
}: SdWebuiClientOptions): SdWebuiClient<Instance> {
  const { url, auth: authInUrl } = parseBaseUrl(baseUrl);
  const credentials = auth ?? authInUrl;
  const hasAuth = credentials !== undefined;
  const load = fetch ?? ((request: Request) => globalThis.fetch(request));
  const raw = createFetchClient<Instance['paths']>({
    baseUrl: url,
    headers: { ...(credentials && { authorization: basicAuthHeader(credentials) }), ...headers },
    fetch: load,
  });
  // The endpoints name their paths themselves, so that they work with any instance's types.
  const send = createSend(raw.request as unknown as RawRequest, {
    baseUrl: url,
    hasAuth,
    timeout,
    retries,
    clock,
    checkReply,
    patientFetch: fetch ? undefined : patientFetch,
  });
  const generations = createGenerations(send, clock, concurrency);
  const transport = { send, load };
  const reach = { baseUrl: url, hasAuth, fetch: load, page: globalThis.location?.href };
  const client: Omit<SdWebuiClient, 'raw'> = {
    baseUrl: url,
    ...createTxt2Img(generations),
    ...createImg2Img(generations, transport),
    ...createProgress(send),
    ...createInternal(send),
    ...createInterrupt(send),
    ...createOptions(send),
    ...createLists(send),
    ...createPngInfo(transport),
    ...createExtras(transport),
    ...createInterrogate(transport),
    ...createModels(send),
    ...createTraining(send),
    ...createServer(send),
    ...createSetup(send, reach),
    [dispose]: () => void generations.close(),
    [asyncDispose]: () => generations.close(),
  };
  // One code serves every instance: what it may be given and what it gives is known to the types alone.
  return { ...client, raw } as unknown as SdWebuiClient<Instance>;
}
