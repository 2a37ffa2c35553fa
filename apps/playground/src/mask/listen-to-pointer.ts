import { brushRadius } from './brush-size.ts';
import type { MaskPainter } from './mask-painter.ts';
import type { Brush, MaskSurface } from './mask-surface.ts';
import { createPointerGate, type PointerContact } from './pointer-gate.ts';
import type { Dab } from './stroke.ts';
import type { Point } from './view.ts';

/** The bit of a pen's other end in `buttons`. */
const eraserEnd = 32;
const middleButton = 1;

/**
 * Paints with mouse, finger and pen. Two fingers, Ctrl and the wheel, or the middle button move the picture.
 *
 * @returns ends it
 */
export function listenToPointer(
  canvas: HTMLCanvasElement,
  painter: MaskPainter,
  surface: MaskSurface,
  getBrush: () => Brush,
): () => void {
  const gate = createPointerGate();
  const listening = new AbortController();
  let panning: { id: number; last: Point } | undefined;

  const placeOf = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const contactOf = (event: PointerEvent): PointerContact => ({
    ...placeOf(event),
    id: event.pointerId,
    type: event.pointerType,
    time: event.timeStamp,
  });
  const dabOf = (event: PointerEvent): Dab => ({
    ...surface.toPicture(placeOf(event)),
    radius: brushRadius(getBrush().size, event.pointerType, event.pressure),
  });

  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button === middleButton) {
      event.preventDefault(); // else the browser scrolls by it
      panning = { id: event.pointerId, last: placeOf(event) };
      canvas.setPointerCapture(event.pointerId);
    }
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const intent = gate.down(contactOf(event));
    if (intent.do === 'ignore') return;
    canvas.setPointerCapture(event.pointerId);
    if (intent.do === 'pinch') {
      if (intent.dropStroke) painter.drop();
      return;
    }
    painter.begin(event.buttons & eraserEnd ? 'eraser' : getBrush().tool, dabOf(event));
    surface.follow(placeOf(event));
  }

  function onMove(event: PointerEvent): void {
    const place = placeOf(event);
    if (event.pointerType === 'pen') gate.sawPen(event.timeStamp);
    if (panning?.id === event.pointerId) {
      surface.pan({ x: place.x - panning.last.x, y: place.y - panning.last.y });
      panning.last = place;
    } else if (gate.isDrawing(event.pointerId)) {
      // Not in every browser, and empty for events that a script made.
      const between = event.getCoalescedEvents?.() ?? [];
      for (const one of between.length > 0 ? between : [event]) painter.paintTo(dabOf(one));
      surface.follow(place);
    } else if (event.pointerType === 'touch') {
      const pinch = gate.move(contactOf(event));
      if (pinch) surface.pinch(pinch);
    } else if (!painter.isPainting) surface.follow(place);
  }

  function onUp(event: PointerEvent): void {
    if (gate.isDrawing(event.pointerId)) painter.end();
    gate.up(event.pointerId);
    if (panning?.id === event.pointerId) panning = undefined;
    surface.showBrush();
  }

  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    surface.zoom(2 ** (-event.deltaY / 200), placeOf(event));
  }

  const options = { signal: listening.signal };
  canvas.addEventListener('pointerdown', onDown, options);
  canvas.addEventListener('pointermove', onMove, options);
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    canvas.addEventListener(end, onUp, options);
  }
  canvas.addEventListener('wheel', onWheel, { ...options, passive: false });
  canvas.addEventListener('contextmenu', (event) => event.preventDefault(), options); // a long press paints
  window.addEventListener('blur', () => painter.end(), options);
  return () => {
    painter.end();
    listening.abort();
  };
}
