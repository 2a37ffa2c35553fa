/** How a picture lies on a stage: its scale (1: a pixel for a pixel), and where its middle is from the stage's middle. */
export type View = { scale: number; x: number; y: number };

export type Size = { width: number; height: number };
export type Point = { x: number; y: number };

const greatest = 16;

/** The whole picture, never larger than it is. */
export function fitView(picture: Size, stage: Size): View {
  const scale = Math.min(1, stage.width / picture.width, stage.height / picture.height);
  return { scale: Number.isFinite(scale) && scale > 0 ? scale : 1, x: 0, y: 0 };
}

/** Nearer or farther, so that what is under a point of the stage stays there. @param point from the stage's middle */
export function zoomView(view: View, factor: number, point: Point, picture: Size, stage: Size): View {
  const least = Math.min(fitView(picture, stage).scale, 1) / 2;
  const scale = Math.min(greatest, Math.max(least, view.scale * factor));
  const by = scale / view.scale;
  const moved = { scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by };
  return holdView(moved, picture, stage);
}

export function panView(view: View, by: Point, picture: Size, stage: Size): View {
  return holdView({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, stage);
}

/** A picture that is smaller than the stage stays in its middle; a larger one always covers it. */
function holdView({ scale, x, y }: View, picture: Size, stage: Size): View {
  const room = (length: number, of: number) => Math.max(0, (length * scale - of) / 2);
  const hold = (value: number, most: number) => Math.min(most, Math.max(-most, value)) || 0; // never -0
  return {
    scale,
    x: hold(x, room(picture.width, stage.width)),
    y: hold(y, room(picture.height, stage.height)),
  };
}
