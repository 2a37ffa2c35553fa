import type { Codecs } from '../synthesise/picture/codecs.ts';

/** The codecs of Node, loaded with the first picture: a server that only lists and replays never needs them. */
export function createCodecsOnDemand(): Codecs {
  let loaded: Promise<Codecs> | undefined;
  const load = () => (loaded ??= import('./codecs.ts').then(({ createNodeCodecs }) => createNodeCodecs()));
  return {
    deflate: async (bytes) => (await load()).deflate(bytes),
    decode: async (bytes) => (await load()).decode(bytes),
    encodeJpeg: async (raster, quality) => (await load()).encodeJpeg(raster, quality),
    encodeWebp: async (raster, quality) => (await load()).encodeWebp(raster, quality),
  };
}
