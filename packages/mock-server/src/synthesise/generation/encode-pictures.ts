import { encodeBase64, writeInfotext } from '@sdwebui/client/images';
import type { Server } from '../../server.ts';
import { encodeInStoredFormat } from '../wire/encode-in-stored-format.ts';
import type { PlannedPicture } from './processed.ts';

/**
 * Paints and encodes the pictures of a reply with their infotexts inside, as base64. An overriding `samples_format` is
 * taken back before this and so has no effect.
 *
 * @throws ServerFailure for a stored format that the server does not know (`options/samples-format`)
 */
export async function encodePictures(pictures: readonly PlannedPicture[], server: Server): Promise<string[]> {
  return Promise.all(
    pictures.map(async ({ paint, infotext }) => {
      const { bytes } = await encodeInStoredFormat(paint(), server);
      return encodeBase64(infotext === undefined ? bytes : writeInfotext(bytes, infotext));
    }),
  );
}
