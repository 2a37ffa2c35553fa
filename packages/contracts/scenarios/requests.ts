import type { Reply, ScenarioRequest, ScenarioServer } from '../src/verify/scenario.ts';

/** Small and quick: a picture of 64x64 in four steps. */
export function smallPicture(
  server: ScenarioServer,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    prompt: 'Astronaut planting a flag on the moon',
    steps: 4,
    width: 64,
    height: 64,
    seed: 12345,
    sampler_name: server.facts.sampler,
    ...fields,
  };
}

export function get(path: string): ScenarioRequest {
  return { method: 'GET', path };
}

export function post(path: string, body?: unknown): ScenarioRequest {
  return { method: 'POST', path, ...(body === undefined ? {} : { body }) };
}

export const txt2img = (body: unknown): ScenarioRequest => post('/sdapi/v1/txt2img', body);
export const img2img = (body: unknown): ScenarioRequest => post('/sdapi/v1/img2img', body);

/** @returns the pictures of a generation's reply, or none */
export function imagesOf(reply: Reply): string[] {
  const images = (reply.json as { images?: unknown } | null | undefined)?.images;
  return Array.isArray(images) ? images.filter((image) => typeof image === 'string') : [];
}

/** @returns the first infotext of a generation's reply */
export function infotextOf(reply: Reply): string | undefined {
  const info = (reply.json as { info?: unknown } | null | undefined)?.info;
  if (typeof info !== 'string') return undefined;
  return (JSON.parse(info) as { infotexts?: string[] }).infotexts?.[0];
}
