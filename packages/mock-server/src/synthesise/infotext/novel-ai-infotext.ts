import type { ImageSize } from '@sdwebui/client/images';
import { type PyDict, type PyValue, parsePythonJson, pythonStr } from '../../python/index.ts';
import { findSamplerName } from '../generation/samplers.ts';

/** NovelAI counts its seeds and skips its layers so. */
const settingsOfNovelAi = 'Clip skip: 2, ENSD: 31337';

/**
 * The infotext that the server makes of the texts in a picture of NovelAI; undefined for all other pictures, and where
 * the texts are not as expected.
 */
export function novelAiInfotext(
  items: PyDict,
  { width, height }: ImageSize,
  samplers: PyValue | undefined,
): string | undefined {
  const comment = items.get('Comment');
  if (items.get('Software') !== 'NovelAI' || typeof comment !== 'string') return undefined;
  const settings = parseDict(comment);
  const description = items.get('Description');
  const names = ['uc', 'steps', 'sampler', 'scale', 'seed'];
  if (!settings || description === undefined || names.some((name) => !settings.has(name))) return undefined;
  const text = (name: string) => pythonStr(settings.get(name) ?? null);
  return [
    pythonStr(description),
    `Negative prompt: ${text('uc')}`,
    `Steps: ${text('steps')}, Sampler: ${findSamplerName(samplers, text('sampler')) ?? 'Euler a'}, CFG scale: ${text('scale')}, ` +
      `Seed: ${text('seed')}, Size: ${width}x${height}, ${settingsOfNovelAi}`,
  ].join('\n');
}

function parseDict(json: string): PyDict | undefined {
  try {
    const value = parsePythonJson(json);
    return value instanceof Map ? value : undefined;
  } catch {
    return undefined;
  }
}
