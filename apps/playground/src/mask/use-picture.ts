import { useEffect, useState } from 'react';
import type { Size } from './view.ts';

/** A picture that the browser has read: an address for an `<img>`, and its size. */
export type LoadedPicture = Size & { url: string };

export type PictureState =
  | { status: 'loading' }
  | { status: 'ready'; picture: LoadedPicture }
  /** The browser cannot read it. */
  | { status: 'unreadable' };

/** Reads a picture file; its address lives as long as the component shows it. */
export function usePicture(file: Blob): PictureState {
  const [state, setState] = useState<PictureState>({ status: 'loading' });
  useEffect(() => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    image.src = url;
    let isGone = false;
    image.decode().then(
      () => {
        if (isGone) return;
        setState({
          status: 'ready',
          picture: { url, width: image.naturalWidth, height: image.naturalHeight },
        });
      },
      () => !isGone && setState({ status: 'unreadable' }),
    );
    return () => {
      isGone = true;
      setState({ status: 'loading' });
      URL.revokeObjectURL(url);
    };
  }, [file]);
  return state;
}
