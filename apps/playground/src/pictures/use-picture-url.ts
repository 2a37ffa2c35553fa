import type { Picture } from '@sdwebui/client';
import { useMemo } from 'react';
import { useBlobUrl } from './use-blob-url.ts';

/** An address for an `<img>`, of the picture's very bytes, for as long as the component shows it. */
export function usePictureUrl(picture: Picture | undefined): string | undefined {
  return useBlobUrl(useMemo(() => picture?.toBlob(), [picture]));
}
