import { encodeBase64 } from '@sdwebui/client/images';
import type { RecordedBody } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { givePictures, namedPictures } from './picture-token.ts';
import { leanText } from './recorded-body.ts';

const encoder = new TextEncoder();

/** The exact bytes of a recorded body, its pictures put back. */
export async function renderBody(body: RecordedBody | undefined, instance: Instance): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  if (body.kind === 'bytes') return body.bytes;
  const base64 = new Map<string, string>();
  const lean = leanText(body);
  for (const file of namedPictures(lean)) {
    if (!base64.has(file)) base64.set(file, encodeBase64(await instance.picture(file)));
  }
  return encoder.encode(givePictures(lean, (file) => base64.get(file) ?? ''));
}
