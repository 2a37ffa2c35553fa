import type { Picture } from '@sdwebui/client';
import { useEffect, useMemo, useState } from 'react';

/** An address for an `<img>`, of the picture's very bytes, for as long as the component shows it. */
export function usePictureUrl(picture: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!picture) return setUrl(undefined);
    const fresh = URL.createObjectURL(picture);
    setUrl(fresh);
    return () => URL.revokeObjectURL(fresh);
  }, [picture]);
  return url;
}

/** The same file as long as it is the same picture. */
export function useBlob(picture: Picture | undefined): Blob | undefined {
  return useMemo(() => picture?.toBlob(), [picture]);
}
