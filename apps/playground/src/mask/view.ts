/** How a picture lies in the editor's window: a place p of the picture is seen at p * scale + offset. */
export type View = { scale: number; x: number; y: number };

export type Size = { width: number; height: number };
export type Point = { x: number; y: number };

/** Screen pixels to a pixel of the picture, at most. */
const maxScale = 16;

/** The whole picture, in the middle, as large as it goes but for small ones: those are shown four times at most. */
export function fitView(picture: Size, window: Size): View {
  const scale = Math.min(window.width / picture.width, window.height / picture.height, 4);
  return centre({ scale, x: 0, y: 0 }, picture, window);
}

/** Zooms so that what lies below the point stays there; never smaller than the whole picture. */
export function zoomView(view: View, factor: number, at: Point, picture: Size, window: Size): View {
  const fit = fitView(picture, window).scale;
  const scale = Math.min(Math.max(view.scale * factor, fit), Math.max(maxScale, fit));
  const ratio = scale / view.scale;
  const moved = { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
  return centre(moved, picture, window);
}

export function panView(view: View, by: Point, picture: Size, window: Size): View {
  return centre({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, window);
}

/** Moves the view so that a place of the picture is seen, with some room around it. */
export function revealInView(view: View, place: Point, picture: Size, window: Size): View {
  const seen = fromPicture(view, place);
  const margin = Math.min(32, window.width / 4, window.height / 4);
  const shift = (at: number, length: number) =>
    Math.max(0, margin - at) - Math.max(0, at - (length - margin));
  return panView(view, { x: shift(seen.x, window.width), y: shift(seen.y, window.height) }, picture, window);
}

export function toPicture(view: View, { x, y }: Point): Point {
  return { x: (x - view.x) / view.scale, y: (y - view.y) / view.scale };
}

export function fromPicture(view: View, { x, y }: Point): Point {
  return { x: x * view.scale + view.x, y: y * view.scale + view.y };
}

/** What is smaller than the window stands in its middle; what is larger leaves no gap at its edges. */
function centre(view: View, picture: Size, window: Size): View {
  const place = (at: number, length: number, room: number) =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(at, room - length));
  return {
    scale: view.scale,
    x: place(view.x, picture.width * view.scale, window.width),
    y: place(view.y, picture.height * view.scale, window.height),
  };
}
