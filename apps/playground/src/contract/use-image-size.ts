import { useEffect, useState } from 'react';

/** Pixels of a picture by its address; `undefined` until it is read, and where it cannot be. */
export function useImageSize(src: string | null): { width: number; height: number } | undefined {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (!src) return setSize(undefined);
    let isGone = false;
    const image = new Image();
    image.src = src;
    image.decode().then(
      () => !isGone && setSize({ width: image.naturalWidth, height: image.naturalHeight }),
      () => !isGone && setSize(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [src]);
  return size;
}
