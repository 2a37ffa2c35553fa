import { useEffect, useRef, useState } from 'react';
import { decodeMask } from './decode-mask.ts';
import { encodeMask } from './encode-mask.ts';
import { createMask } from './mask.ts';
import { createMaskPainter, type MaskPainter } from './mask-painter.ts';
import type { Rect } from './rect.ts';
import type { Size } from './view.ts';

/** A painter whose mask is the page's, in both directions; rendered anew with every whole change. */
export type EditedMask = {
  painter: MaskPainter;
  /** Who shows the pixels. */
  shown: { onPaint: (changed: Rect) => void };
  /** The mask that was given cannot be read; the editor began with none. */
  isUnreadable: boolean;
};

/**
 * @param mask what stands on the page; what the editor itself told is not read again
 * @param onMask told after every whole change; `undefined` when nothing is masked
 */
export function useMask(
  { width, height }: Size,
  mask: Blob | undefined,
  onMask: (mask: Blob | undefined) => void,
): EditedMask {
  const [, setVersion] = useState(0);
  const [isUnreadable, setUnreadable] = useState(false);
  const told = useRef<Blob | undefined>(undefined);
  const tell = useRef(onMask);
  tell.current = onMask;
  const changes = useRef(0);
  const isOpen = useRef(true);
  const [shown] = useState<EditedMask['shown']>(() => ({ onPaint: () => {} }));
  const [painter] = useState(() =>
    createMaskPainter(createMask(width, height), {
      onPaint: (changed) => shown.onPaint(changed),
      onChange: () => {
        setVersion((count) => count + 1);
        void keep();
      },
    }),
  );

  /** The last change wins: a picture of an older one may be ready later. */
  async function keep(): Promise<void> {
    changes.current += 1;
    const change = changes.current;
    const picture = painter.coverage === 0 ? undefined : await encodeMask(painter.mask);
    if (change !== changes.current || !isOpen.current) return;
    told.current = picture;
    tell.current(picture);
  }

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  useEffect(() => {
    if (mask === told.current) return;
    told.current = mask;
    changes.current += 1; // what is still being written is of the mask before
    const change = changes.current;
    const load = async () => (mask ? decodeMask(mask, width, height) : createMask(width, height));
    load().then(
      (loaded) => {
        if (change !== changes.current) return;
        painter.load(loaded);
        setUnreadable(false);
        setVersion((count) => count + 1);
      },
      () => setUnreadable(true),
    );
  }, [mask, painter, width, height]);

  return { painter, shown, isUnreadable };
}
