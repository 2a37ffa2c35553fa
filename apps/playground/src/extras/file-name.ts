import type { Picture } from '@sdwebui/client';

/** `cat.png` becomes `cat-upscaled.jpg` where that is what the server sent. */
export function upscaledFileName(name: string, { format }: Pick<Picture, 'format'>): string {
  const ending = format === 'jpeg' ? 'jpg' : (format ?? 'bin');
  return `${name.replace(/\.[^.]*$/, '')}-upscaled.${ending}`;
}
