import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { type BasicAuth, basicAuthHeader, parseBaseUrl } from './base-url.ts';
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
import { createTraining, type TrainingEndpoints } from './endpoints/training.ts';
import { createTxt2Img, type Txt2Img } from './endpoints/txt2img.ts';
import type { AnyInstance, InstanceTypes } from './instance-types.ts';
import { createSend, type RawRequest } from './transport/send.ts';

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
  ServerEndpoints<Instance> & {
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
}: SdWebuiClientOptions): SdWebuiClient<Instance> {
  const { url, auth: authInUrl } = parseBaseUrl(baseUrl);
  const credentials = auth ?? authInUrl;
  const transport: ClientOptions = {
    baseUrl: url,
    headers: { ...(credentials && { authorization: basicAuthHeader(credentials) }), ...headers },
    ...(fetch && { fetch }),
  };
  const raw = createFetchClient<Instance['paths']>(transport);
  // The endpoints name their paths themselves, so that they work with any instance's types.
  const send = createSend(raw.request as unknown as RawRequest, {
    baseUrl: url,
    hasAuth: credentials !== undefined,
    timeout,
  });
  const client: Omit<SdWebuiClient, 'raw'> = {
    baseUrl: url,
    ...createTxt2Img(send),
    ...createImg2Img(send),
    ...createProgress(send),
    ...createInternal(send),
    ...createInterrupt(send),
    ...createOptions(send),
    ...createLists(send),
    ...createPngInfo(send),
    ...createExtras(send),
    ...createInterrogate(send),
    ...createModels(send),
    ...createTraining(send),
    ...createServer(send),
  };
  // One code serves every instance: what it may be given and what it gives is known to the types alone.
  return { ...client, raw } as unknown as SdWebuiClient<Instance>;
}
