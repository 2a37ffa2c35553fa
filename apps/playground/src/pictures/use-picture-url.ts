import type { Picture } from '@sdwebui/client';
import { useEffect, useState } from 'react';

/** An address for an `<img>`, of the picture's very bytes, for as long as the component shows it. */
export function usePictureUrl(picture: Picture | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!picture) return setUrl(undefined);
    const fresh = URL.createObjectURL(picture.toBlob());
    setUrl(fresh);
    return () => URL.revokeObjectURL(fresh);
  }, [picture]);
  return url;
}
