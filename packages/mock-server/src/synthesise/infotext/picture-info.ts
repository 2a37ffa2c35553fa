import {
  detectImageFormat,
  type ImageSize,
  pngChunks,
  readImageSize,
  readInfotext,
  readPngText,
} from '@sdwebui/client/images';
import { type PyDict, PyFloat, type PyValue } from '../../python/index.ts';
import { novelAiInfotext } from './novel-ai-infotext.ts';

/** What a picture file says of itself, beside its pixels. */
export type PictureInfo = {
  infotext: string | undefined;
  /** Everything else that the server shows: the other texts of a PNG, its gamma and the like. */
  items: PyDict;
};

/** Entries that the server's picture library finds and the server drops. */
const dropped = new Set([
  'exif',
  'dpi',
  'loop',
  'background',
  'timestamp',
  'duration',
  'icc_profile',
  'photoshop',
]);

/** Reads what a picture carries, as `POST /sdapi/v1/png-info` tells it; undefined when the bytes are no picture. */
export async function readPictureInfo(
  bytes: Uint8Array,
  samplers: PyValue | undefined,
): Promise<PictureInfo | undefined> {
  const size = readImageSize(bytes);
  if (!size) return undefined;
  if (detectImageFormat(bytes) !== 'png') return { infotext: await readInfotext(bytes), items: new Map() };
  return readPng(bytes, size, samplers);
}

async function readPng(
  bytes: Uint8Array,
  size: ImageSize,
  samplers: PyValue | undefined,
): Promise<PictureInfo> {
  const items = headerItems(bytes);
  for (const { keyword, text } of await readPngText(bytes)) items.set(keyword, text);
  for (const name of dropped) items.delete(name);
  const parameters = items.get('parameters');
  items.delete('parameters');
  const infotext = typeof parameters === 'string' ? parameters : undefined;
  return { infotext: novelAiInfotext(items, size, samplers) ?? infotext, items };
}

/** The entries that the picture library makes of a PNG's other chunks. */
function headerItems(bytes: Uint8Array): PyDict {
  const items: PyDict = new Map();
  if (bytes[28] === 1) items.set('interlace', 1);
  for (const { type, payload } of pngChunks(bytes)) {
    if (type === 'IDAT') break;
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    if (type === 'gAMA' && payload.length >= 4) items.set('gamma', new PyFloat(view.getUint32(0) / 100_000));
    if (type === 'sRGB' && payload.length >= 1) items.set('srgb', view.getUint8(0));
  }
  return items;
}
