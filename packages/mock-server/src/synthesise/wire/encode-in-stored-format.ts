import { httpException } from '../../dialect/server-failure.ts';
import { pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { toNumber } from '../generation/py-number.ts';
import type { Raster } from '../picture/codecs.ts';
import { encodePng } from '../picture/encode-png.ts';

export type EncodedPicture = { format: 'png' | 'jpeg' | 'webp'; bytes: Uint8Array };

/**
 * Encodes a picture in the format that the stored option `samples_format` names.
 *
 * @throws ServerFailure for a format that the server does not know (`options/samples-format`)
 */
export async function encodeInStoredFormat(
  raster: Raster,
  { options, settings: { codecs } }: Pick<Server, 'options' | 'settings'>,
  { alpha = false }: { alpha?: boolean } = {},
): Promise<EncodedPicture> {
  const quality = toNumber(options.get('jpeg_quality'), 80);
  switch (pythonStr(options.get('samples_format')).toLowerCase()) {
    case 'png':
      return { format: 'png', bytes: await encodePng(raster, codecs, { alpha }) };
    case 'jpg':
    case 'jpeg':
      return { format: 'jpeg', bytes: await codecs.encodeJpeg(raster, quality) };
    case 'webp':
      return { format: 'webp', bytes: await codecs.encodeWebp(raster, quality) };
    default:
      throw httpException(500, 'Invalid image format');
  }
}
