import sharp, { type Sharp } from 'sharp';

/** A plain picture to send. */
export function plainPicture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r: 40, g: 90, b: 160 } } }).png();
}

/** A mask that is white, where the server paints, in its right half. */
export async function rightHalfMask(width: number, height: number): Promise<Sharp> {
  const half = await sharp({
    create: { width: width / 2, height, channels: 3, background: 'white' },
  })
    .png()
    .toBuffer();
  const black = sharp({ create: { width, height, channels: 3, background: 'black' } });
  return sharp(
    await black
      .composite([{ input: half, left: width / 2, top: 0 }])
      .png()
      .toBuffer(),
  );
}

export async function sizeOf(picture: Sharp): Promise<string> {
  const { width, height } = await picture.metadata();
  return `${width}x${height}`;
}

/** The colour of one pixel, `[r, g, b]`. */
export async function pixelOf(picture: Sharp, left: number, top: number): Promise<number[]> {
  const pixel = picture.clone().removeAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.raw().toBuffer())];
}
