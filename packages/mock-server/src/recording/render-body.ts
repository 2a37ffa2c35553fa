import { encodeBase64 } from '@sdwebui/client/images';
import type { RecordedBody } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { bodyPictures, bodyText } from './recorded-body.ts';

const encoder = new TextEncoder();

/** The exact bytes of a recorded body, its pictures put back. */
export async function renderBody(body: RecordedBody | undefined, instance: Instance): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  if (body.kind === 'bytes') return body.bytes;
  const base64 = new Map<string, string>();
  for (const file of bodyPictures(body)) {
    if (!base64.has(file)) base64.set(file, encodeBase64(await instance.picture(file)));
  }
  return encoder.encode(bodyText(body, (file) => base64.get(file) ?? ''));
}
