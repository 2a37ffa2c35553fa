import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { encodeBase64, writeInfotext } from '@sdwebui/client/images';
import type { Instance } from '../src/instance/instance.ts';
import { createNodeCodecs } from '../src/node/codecs.ts';
import { writeInstance } from '../src/node/write-instance.ts';
import { stringifyPython } from '../src/python/index.ts';
import { type HarEntry, type InstanceFiles, importHar } from '../src/recording/index.ts';
import { createRaster } from '../src/synthesise/picture/codecs.ts';
import { encodePng } from '../src/synthesise/picture/encode-png.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** A recorded txt2img: what was asked, and the side in pixels of the picture that came back. */
export type Recording = { request: Record<string, unknown>; side: number };

const encoder = new TextEncoder();

/** The files of an instance with the spec and the lists of another and recordings made up for a measurement. */
export async function inventInstance(
  model: Instance,
  recordings: readonly Recording[],
): Promise<InstanceFiles> {
  const entries = [entry('GET', '/openapi.json', '', stringifyPython(model.specValue))];
  for (const [path, value] of model.lists) entries.push(entry('GET', path, '', stringifyPython(value)));
  const pictures = new Map<number, string>();
  for (const { request, side } of recordings) {
    const picture = pictures.get(side) ?? encodeBase64(await noisePicture(side));
    pictures.set(side, picture);
    const reply = { images: [picture], parameters: request, info: '{"infotexts": ["Version: v1.10.1"]}' };
    entries.push(entry('POST', '/sdapi/v1/txt2img', JSON.stringify(request), JSON.stringify(reply)));
  }
  return importHar(entries, {
    name: 'bench',
    sources: [],
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
}

/** Writes the files to an instance's folder that is there while `use` lasts. */
export function withTemporaryInstance<T>(
  files: InstanceFiles,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  return withTemporaryFolder(async (root) => {
    const folder = join(root, 'instance');
    await writeInstance(folder, files);
    return use(folder);
  });
}

/** Noise, since nothing else has a size in bytes that is known beforehand: about 4 bytes of base64 a pixel. */
async function noisePicture(side: number): Promise<Uint8Array> {
  const raster = createRaster(side, side);
  let state = 1;
  for (let i = 0; i < raster.data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    raster.data[i] = state >>> 24;
  }
  return writeInfotext(await encodePng(raster, createNodeCodecs()), `noise of ${side} pixels`);
}

function entry(method: string, url: string, request: string, response: string): HarEntry {
  return {
    scenario: undefined,
    startedAt: new Date(0).toISOString(),
    durationMs: 0,
    method,
    url,
    requestHeaders: request === '' ? {} : { 'content-type': 'application/json' },
    requestBody: encoder.encode(request),
    status: 200,
    responseHeaders: { 'content-type': 'application/json', 'x-process-time': '0.1' },
    responseBody: encoder.encode(response),
  };
}
