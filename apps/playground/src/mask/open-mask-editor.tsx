import { Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { firstBrush, resizeBrush } from './brush-size.ts';
import { describeCoverage, describeMask } from './describe-mask.ts';
import { KeyHelp } from './key-help.tsx';
import { listenToKeys } from './listen-to-keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import classes from './mask-editor.module.css';
import { type Brush, createMaskSurface, type MaskSurface } from './mask-surface.ts';
import { MaskToolbar } from './mask-toolbar.tsx';
import { useMask } from './use-mask.ts';
import type { LoadedPicture } from './use-picture.ts';
import { useSpoken } from './use-spoken.ts';

type Props = { picture: LoadedPicture; mask: Blob | undefined; onMask(mask: Blob | undefined): void };

/** The editor of a picture that is there. */
export function OpenMaskEditor({ picture, mask, onMask }: Props) {
  const { painter, shown, isUnreadable } = useMask(picture, mask, onMask);
  const [brush, setBrush] = useState<Brush>(() => ({ tool: 'brush', size: firstBrush(picture) }));
  const current = useRef(brush);
  const editor = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const surface = useRef<MaskSurface>(undefined);
  const help = useId();

  const describe = () =>
    describeMask({
      ...current.current,
      cursor: surface.current?.cursor ?? { x: 0, y: 0 },
      isPainting: painter.isPainting,
      coverage: painter.coverage,
    });
  const { words, speak } = useSpoken(describe);

  function change(given: Partial<Brush>) {
    current.current = { ...current.current, ...given };
    setBrush(current.current);
    surface.current?.showBrush();
  }
  const handlers = useRef({ change, speak });
  handlers.current = { change, speak };

  useEffect(() => {
    if (!editor.current || !frame.current || !image.current || !canvas.current || !ring.current) return;
    const getBrush = () => current.current;
    const made = createMaskSurface(
      { frame: frame.current, image: image.current, canvas: canvas.current, ring: ring.current },
      painter,
      getBrush,
    );
    surface.current = made;
    shown.onPaint = made.show;
    const endPointer = listenToPointer(canvas.current, painter, made, getBrush);
    const endKeys = listenToKeys(editor.current, frame.current, painter, made, {
      onCommand: (command) =>
        handlers.current.change(
          command.do === 'tool'
            ? { tool: command.tool }
            : { size: resizeBrush(current.current.size, command.factor, painter.mask) },
        ),
      onDone: () => handlers.current.speak(),
    });
    return () => {
      endPointer();
      endKeys();
      made.close();
    };
  }, [painter, shown]);

  const { coverage } = painter;
  return (
    <section ref={editor} className={classes.editor} aria-label="Mask">
      <MaskToolbar
        brush={brush}
        painter={painter}
        isEmpty={coverage === 0}
        getSurface={() => surface.current}
        onBrush={change}
        onDone={speak}
      />
      <div
        ref={frame}
        className={classes.frame}
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        // Arrows and letters are the brush's, and no screen reader may take them.
        role="application"
        aria-label="Picture to mask"
        aria-roledescription="mask editor"
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is painted on by keyboard
        tabIndex={0}
      >
        <img
          ref={image}
          className={classes.image}
          src={picture.url}
          width={picture.width}
          height={picture.height}
          alt=""
          draggable={false}
        />
        <canvas ref={canvas} className={classes.canvas} />
        <div ref={ring} className={classes.ring} aria-hidden="true" />
      </div>
      <VisuallyHidden role="status">{words}</VisuallyHidden>
      <Text size="xs" c="dimmed">
        {isUnreadable
          ? 'The mask that was kept here cannot be read; this one is new.'
          : `${describeCoverage(coverage)}.`}
      </Text>
      <KeyHelp id={help} />
    </section>
  );
}
