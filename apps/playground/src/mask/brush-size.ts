/** How wide the brush is, in pixels of the picture. */
export type BrushSize = number;

export const smallestBrush: BrushSize = 1;

/** Half of the longer side: two strokes cover the picture. */
export function largestBrush(picture: { width: number; height: number }): BrushSize {
  return Math.max(smallestBrush, Math.round(Math.max(picture.width, picture.height) / 2));
}

/** Wide enough to be used at once, on a picture of any size. */
export function firstBrush(picture: { width: number; height: number }): BrushSize {
  return Math.max(smallestBrush, Math.round(Math.min(picture.width, picture.height) / 12));
}

/** At least a pixel wider or narrower, and within the limits. */
export function resizeBrush(
  size: BrushSize,
  factor: number,
  picture: { width: number; height: number },
): BrushSize {
  const wanted = factor > 1 ? Math.max(size + 1, Math.round(size * factor)) : Math.round(size * factor);
  const next = factor < 1 ? Math.min(size - 1, wanted) : wanted;
  return Math.min(Math.max(next, smallestBrush), largestBrush(picture));
}

/** Where on a slider of 0 to 100 a size stands: by its logarithm, so that small sizes can be told apart. */
export function toSliderValue(size: BrushSize, picture: { width: number; height: number }): number {
  const most = Math.log(largestBrush(picture));
  return most === 0 ? 0 : (Math.log(size) / most) * 100;
}

export function fromSliderValue(value: number, picture: { width: number; height: number }): BrushSize {
  return Math.max(smallestBrush, Math.round(Math.exp((value / 100) * Math.log(largestBrush(picture)))));
}

/** How far the brush reaches: a pen that is pressed lightly draws thin, everything else as wide as it is. */
export function brushRadius(size: BrushSize, pointerType: string, pressure: number): number {
  return (size / 2) * (pointerType === 'pen' ? 0.2 + 0.8 * pressure : 1);
}
