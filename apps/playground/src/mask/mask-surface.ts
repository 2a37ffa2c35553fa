import type { BrushCommand } from './brush-keys.ts';
import type { MaskPainter, Tool } from './mask-painter.ts';
import { paintOverlay, seenRect } from './paint-overlay.ts';
import type { Pinch } from './pointer-gate.ts';
import { joinRects, type Rect } from './rect.ts';
import {
  fitView,
  fromPicture,
  type Point,
  panView,
  revealInView,
  type Size,
  toPicture,
  type View,
  zoomView,
} from './view.ts';

/** What the surface draws with; made by React, moved from here, so that no stroke waits for a render. */
export type SurfaceElements = {
  /** What the picture is seen through. */
  frame: HTMLElement;
  image: HTMLImageElement;
  canvas: HTMLCanvasElement;
  /** A ring that shows where the brush is, and how wide. */
  ring: HTMLElement;
};

export type Brush = { tool: Tool; size: number };

/** The picture, the mask on it, and the brush. Places in the window are in CSS pixels of the frame. */
export type MaskSurface = {
  /** Where the brush is, on the picture. */
  readonly cursor: Point;
  /** Shows what changed of the mask, with the next frame. */
  show(changed: Rect): void;
  /** Shows the brush as it is now. */
  showBrush(): void;
  toPicture(place: Point): Point;
  /** Moves the brush to a place in the window. */
  follow(place: Point): void;
  /** Moves the brush by steps, along with the stroke that it is painting. */
  move(command: Extract<BrushCommand, { do: 'move' }>): void;
  /** The brush comes down where it is, or is lifted. */
  press(isDown: boolean): void;
  pan(by: Point): void;
  pinch(pinch: Pinch): void;
  /** @param at the place in the window that stays where it is @default where the brush is */
  zoom(factor: number, at?: Point): void;
  fit(): void;
  close(): void;
};

export function createMaskSurface(
  { frame, image, canvas, ring }: SurfaceElements,
  painter: MaskPainter,
  getBrush: () => Brush,
): MaskSurface {
  const picture: Size = painter.mask;
  const whole: Rect = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const context = canvas.getContext('2d');
  let room: Size = { width: 1, height: 1 };
  let view: View = fitView(picture, room);
  let isFitted = true;
  let pixelRatio = 1;
  let waiting: Rect | undefined;
  let cursor: Point = { x: picture.width / 2, y: picture.height / 2 };

  function show(changed: Rect): void {
    if (!waiting) requestAnimationFrame(paint);
    waiting = waiting ? joinRects(waiting, changed) : changed;
  }

  function paint(): void {
    if (!waiting || !context) return;
    const scaled = { scale: view.scale * pixelRatio, x: view.x * pixelRatio, y: view.y * pixelRatio };
    const part = seenRect(scaled, waiting, canvas);
    waiting = undefined;
    const width = part.right - part.left;
    const height = part.bottom - part.top;
    if (width <= 0 || height <= 0) return;
    const seen = new ImageData(paintOverlay(painter.mask, scaled, part), width, height);
    context.putImageData(seen, part.left, part.top);
  }

  function look(next: View): void {
    view = next;
    image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    context?.clearRect(0, 0, canvas.width, canvas.height);
    show(whole);
    showBrush();
  }

  function showBrush(): void {
    const { tool, size } = getBrush();
    const { x, y } = fromPicture(view, cursor);
    const diameter = Math.max(3, size * view.scale);
    ring.style.transform = `translate(${x - diameter / 2}px, ${y - diameter / 2}px)`;
    ring.style.width = `${diameter}px`;
    ring.style.height = `${diameter}px`;
    ring.dataset.tool = tool;
    ring.dataset.down = String(painter.isPainting);
  }

  function measure(): void {
    room = { width: frame.clientWidth, height: frame.clientHeight };
    if (room.width === 0 || room.height === 0) return;
    pixelRatio = window.devicePixelRatio;
    canvas.width = Math.round(room.width * pixelRatio);
    canvas.height = Math.round(room.height * pixelRatio);
    look(isFitted ? fitView(picture, room) : panView(view, { x: 0, y: 0 }, picture, room));
  }

  const moveTo = ({ x, y }: Point) => {
    cursor = {
      x: Math.min(Math.max(x, 0), picture.width),
      y: Math.min(Math.max(y, 0), picture.height),
    };
  };
  const dab = () => ({ ...cursor, radius: getBrush().size / 2 });
  const lookCloser = (next: View) => {
    isFitted = false;
    look(next);
  };

  const observer = new ResizeObserver(measure);
  observer.observe(frame);
  measure();

  return {
    get cursor() {
      return cursor;
    },
    show,
    showBrush,
    toPicture: (place) => toPicture(view, place),
    follow(place) {
      moveTo(toPicture(view, place));
      showBrush();
    },
    move({ x, y, isFast }) {
      const { size } = getBrush();
      const step = isFast ? Math.max(10, size) : Math.max(1, Math.round(size / 4));
      moveTo({ x: cursor.x + x * step, y: cursor.y + y * step });
      painter.paintTo(dab());
      if (isFitted) showBrush();
      else look(revealInView(view, cursor, picture, room));
    },
    press(isDown) {
      if (isDown && !painter.isPainting) painter.begin(getBrush().tool, dab());
      if (!isDown) painter.end();
      showBrush();
    },
    pan: (by) => lookCloser(panView(view, by, picture, room)),
    pinch: ({ at, by, factor }) =>
      lookCloser(zoomView(panView(view, by, picture, room), factor, at, picture, room)),
    zoom: (factor, at = fromPicture(view, cursor)) => lookCloser(zoomView(view, factor, at, picture, room)),
    fit() {
      isFitted = true;
      look(fitView(picture, room));
    },
    close: () => observer.disconnect(),
  };
}
