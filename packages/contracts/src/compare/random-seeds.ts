import { parseJson } from '../exchange/parse-json.ts';

/** Which seeds a request left to the server. */
export type RandomSeeds = { seed: boolean; subseed: boolean };

const noneRandom: RandomSeeds = { seed: false, subseed: false };

/** The last part of the routes that draw seeds, in every server of the family. */
const generationRoute = /\/(?:txt2img|img2img|generations|edits|img_gen)\/?$/;

export function isGenerationRoute(route: string): boolean {
  return generationRoute.test(route);
}

/**
 * Tells which seeds of a generation were drawn at random.
 *
 * A seed that is absent comes from the request's `infotext` where that has one; null, -1 and "" are drawn, infotext or
 * not, because a field that is present wins. What the server answered settles what the request cannot tell: a server that
 * draws for every negative seed, or one that ignores `infotext`.
 *
 * @param answered - the recorded `info`
 */
export function findRandomSeeds(
  route: string,
  body: string | undefined,
  answered: { seed?: unknown; subseed?: unknown },
): RandomSeeds {
  if (!isGenerationRoute(route)) return noneRandom;
  const request = parseObject(body);
  const infotext = typeof request.infotext === 'string' ? request.infotext : '';
  const isRandom = (key: 'seed' | 'subseed', label: RegExp): boolean => {
    const given = key in request ? request[key] : label.exec(infotext)?.[1];
    if (given === undefined || given === null || given === '') return true;
    const number = Number(given);
    if (number === -1) return true;
    const drawnInstead = typeof answered[key] === 'number' && answered[key] !== number;
    return drawnInstead && (number < 0 || !(key in request));
  };
  return {
    seed: isRandom('seed', /(?:^|[,\n] ?)Seed: (-?\d+)/),
    subseed: isRandom('subseed', /(?:^|[,\n] ?)Variation seed: (-?\d+)/),
  };
}

type GenerationRequest = { seed?: unknown; subseed?: unknown; infotext?: unknown };

function parseObject(text: string | undefined): GenerationRequest {
  const value = parseJson(text ?? '');
  return typeof value === 'object' && value !== null ? value : {};
}
