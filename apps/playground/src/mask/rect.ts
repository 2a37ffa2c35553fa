/** A rectangle of whole pixels; `right` and `bottom` are the first ones outside. */
export type Rect = { left: number; top: number; right: number; bottom: number };

export function isEmptyRect({ left, top, right, bottom }: Rect): boolean {
  return right <= left || bottom <= top;
}

/** The smallest rectangle around both; an empty one adds nothing. */
export function joinRects(a: Rect, b: Rect): Rect {
  if (isEmptyRect(a)) return b;
  if (isEmptyRect(b)) return a;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What of a rectangle lies on a picture of this size; may be empty. */
export function clipRect(rect: Rect, { width, height }: { width: number; height: number }): Rect {
  return {
    left: Math.max(0, rect.left),
    top: Math.max(0, rect.top),
    right: Math.min(width, rect.right),
    bottom: Math.min(height, rect.bottom),
  };
}
