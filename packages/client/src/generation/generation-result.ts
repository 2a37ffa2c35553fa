import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { decodeBase64 } from '../images/base64.ts';
import { readInfotextLater } from '../pictures/read-infotext-later.ts';
import { isRecord } from '../transport/is-record.ts';
import { GeneratedImage, seedOf } from './generated-image.ts';
import { type GenerationInfo, parseGenerationInfo } from './generation-info.ts';

/** What txt2img and img2img give. */
export type GenerationResult = {
  /** Every picture of the reply, in its order; {@link GeneratedImage.kind} tells grids and extras from results. */
  images: GeneratedImage[];
  info: GenerationInfo;
  /** The request as the server read it, with its defaults filled in. */
  parameters: Record<string, unknown>;
};

/**
 * Takes what a server of the family leaves out as empty.
 *
 * @throws ResponseShapeError when the reply is none of txt2img or img2img, or its pictures cannot be read
 */
export async function toGenerationResult(name: string, reply: unknown): Promise<GenerationResult> {
  if (!isRecord(reply) || !isTextList(reply.images ?? [])) {
    throw new ResponseShapeError(`${name} failed: the reply has no list of pictures. Is that the WebUI?`);
  }
  const pictures = (reply.images ?? []) as string[]; // as was just asked
  const info = await parseGenerationInfo(reply.info);
  const images = await Promise.all(pictures.map((image, index) => toImage(name, image, index, info)));
  return { images, info, parameters: isRecord(reply.parameters) ? reply.parameters : {} };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

async function toImage(
  name: string,
  base64: string,
  index: number,
  info: GenerationInfo,
): Promise<GeneratedImage> {
  const bytes = decodePicture(name, base64);
  const place = index - info.index_of_first_image;
  // Loopback of 1.9.4 lists one infotext for three pictures; the others have theirs inside. Where the reader cannot be
  // loaded (a service worker loads no modules later), that is no reason to lose a picture.
  const infotext = info.infotexts[index] ?? (await readInfotextLater(bytes).catch(() => undefined));
  const isExtra = infotext === undefined && info.infotexts.length > 0 && place >= info.all_seeds.length;
  const seed = seedOf(infotext ?? '') ?? info.all_seeds[place];
  return new GeneratedImage(bytes, {
    kind: place < 0 ? 'grid' : isExtra ? 'extra' : 'result',
    infotext,
    seed: place < 0 || isExtra ? undefined : seed,
  });
}

function decodePicture(name: string, base64: string): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64(base64);
  } catch (error) {
    throw new ResponseShapeError(`${name} failed: a picture of the reply is not base64.`, { cause: error });
  }
}
