import type { Point } from './view.ts';

/** What the gate needs of a pointer event. Times are the events' own, in milliseconds. */
export type PointerContact = Point & {
  id: number;
  type: string;
  time: number;
};

/** What a contact of the hand means. */
export type PointerIntent =
  | { do: 'draw' }
  /** The stroke that one finger began was the start of a pinch: take it back. */
  | { do: 'pinch'; dropStroke: boolean }
  | { do: 'ignore' };

/** How two fingers moved since the last time: what lies between them, and how far they are apart. */
export type Pinch = { at: Point; by: Point; factor: number };

/** Milliseconds within which a second finger turns the first one's stroke into a pinch. */
const pinchWithin = 250;

/** Milliseconds for which the hand that holds a pen may lie on the screen after the pen was seen. */
const palmAfterPen = 1000;

/** Tells drawing from pinching and from a palm that lies on the screen. */
export type PointerGate = {
  down(contact: PointerContact): PointerIntent;
  /** `undefined` when it belongs to no pinch. */
  move(contact: PointerContact): Pinch | undefined;
  up(id: number): void;
  /** A pen is above the screen or on it. */
  sawPen(time: number): void;
  isDrawing(id: number): boolean;
};

export function createPointerGate(): PointerGate {
  let drawing: PointerContact | undefined;
  let lastPen = Number.NEGATIVE_INFINITY;
  const fingers = new Map<number, Point>();

  return {
    down(contact) {
      if (contact.type === 'pen') lastPen = contact.time;
      if (contact.type === 'touch') {
        if (contact.time - lastPen < palmAfterPen || drawing?.type === 'pen') return { do: 'ignore' };
        return touch(contact);
      }
      if (drawing) return { do: 'ignore' };
      drawing = contact;
      return { do: 'draw' };
    },
    move({ id, x, y }) {
      const old = fingers.get(id);
      if (!old) return undefined;
      fingers.set(id, { x, y });
      const [other] = [...fingers].filter(([finger]) => finger !== id).map(([, place]) => place);
      if (!other || drawing) return undefined;
      const before = measure(old, other);
      const after = measure({ x, y }, other);
      return {
        at: after.middle,
        by: { x: after.middle.x - before.middle.x, y: after.middle.y - before.middle.y },
        factor: before.distance > 0 && after.distance > 0 ? after.distance / before.distance : 1,
      };
    },
    up(id) {
      fingers.delete(id);
      if (drawing?.id === id) drawing = undefined;
    },
    sawPen(time) {
      lastPen = time;
    },
    isDrawing: (id) => drawing?.id === id,
  };

  function touch(contact: PointerContact): PointerIntent {
    const place = { x: contact.x, y: contact.y };
    if (!drawing) {
      if (fingers.size >= 2) return { do: 'ignore' };
      fingers.set(contact.id, place);
      if (fingers.size === 2) return { do: 'pinch', dropStroke: false };
      drawing = contact;
      return { do: 'draw' };
    }
    if (drawing.type !== 'touch' || contact.time - drawing.time > pinchWithin) return { do: 'ignore' };
    drawing = undefined;
    fingers.set(contact.id, place);
    return { do: 'pinch', dropStroke: true };
  }
}

function measure(a: Point, b: Point): { middle: Point; distance: number } {
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, distance: Math.hypot(a.x - b.x, a.y - b.y) };
}
