import type { Img2ImgRequest, OptionsUpdate, Txt2ImgRequest } from '@sdwebui/client';
import type { ApiMethod, BodyOf, PathOf, QueryOf, ReplyOf } from '../src/verify/api-types.ts';
import type { Reply, ScenarioRequest, ScenarioServer } from '../src/verify/scenario.ts';

/** Bodies as the client types them: the spec's, and the options by their own names. */
export type Txt2ImgBody = Txt2ImgRequest;
export type Img2ImgBody = Img2ImgRequest;
export type OptionsBody = OptionsUpdate;
type GenerationReply = ReplyOf<'post', '/sdapi/v1/txt2img'>;

/** A GET of the API, typed by the spec. */
export function get<Path extends PathOf<'get'>>(
  path: Path,
  query?: QueryOf<'get', Path>,
): ScenarioRequest<ReplyOf<'get', Path>> {
  const text = new URLSearchParams(Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]));
  return { method: 'GET', path: text.size === 0 ? path : `${path}?${text}` };
}

/** A POST of the API, typed by the spec: a field that it does not know does not compile. */
export function post<Path extends PathOf<'post'>>(
  path: Path,
  ...[body]: BodyOf<Path> extends undefined ? [] : [body: BodyOf<Path>]
): ScenarioRequest<ReplyOf<'post', Path>> {
  return { method: 'POST', path, ...(body === undefined ? {} : { body }) };
}

/** A request that breaks the spec on purpose. */
export function wrong(path: PathOf<'post'>, body: unknown, contentType?: string): ScenarioRequest {
  const headers = contentType === undefined ? {} : { headers: { 'Content-Type': contentType } };
  return { method: 'POST', path, body, ...headers };
}

/** A request to anywhere, as the protocol allows it. */
export function raw(
  method: ScenarioRequest['method'],
  path: string,
  fields: Pick<ScenarioRequest, 'body' | 'headers'> = {},
): ScenarioRequest {
  return { method, path, ...fields };
}

export const txt2img = (body: Txt2ImgBody): ScenarioRequest<GenerationReply> => ({
  method: 'POST',
  path: '/sdapi/v1/txt2img',
  body,
});
export const img2img = (body: Img2ImgBody): ScenarioRequest<ReplyOf<'post', '/sdapi/v1/img2img'>> => ({
  method: 'POST',
  path: '/sdapi/v1/img2img',
  body,
});

/** Small and quick: a picture of 64x64 in four steps, by the sampler that the server takes unasked. */
export function smallPicture(server: ScenarioServer, fields: Txt2ImgBody = {}): Txt2ImgBody {
  const prompt = 'Astronaut planting a flag on the moon';
  return { prompt, steps: server.steps, width: 64, height: 64, seed: 12345, ...fields };
}

/** The same for img2img. */
export function smallChange(server: ScenarioServer, fields: Img2ImgBody): Img2ImgBody {
  const prompt = 'Astronaut standing on a barren planet';
  return { prompt, steps: server.steps, width: 64, height: 64, seed: 777, ...fields };
}

/** @returns the pictures of a generation's reply, or none */
export function imagesOf({ json }: Reply<{ images?: string[] | null }>): string[] {
  const images: unknown = json?.images;
  return Array.isArray(images) ? images.filter((image) => typeof image === 'string') : [];
}

/** @returns the first infotext of a generation's reply */
export function infotextOf({ json }: Reply<{ info: string }>): string | undefined {
  if (typeof json?.info !== 'string') return undefined;
  const { infotexts } = JSON.parse(json.info) as { infotexts?: string[] };
  return infotexts?.[0];
}

/** The operations of one method by their paths, as `needs` names them. */
export function operation<Method extends ApiMethod>(method: Method, path: PathOf<Method>): string {
  return `${method.toUpperCase()} ${path}`;
}
