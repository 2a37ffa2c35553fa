import { detectImageFormat, readInfotext } from '@sdwebui/client/images';

/** What a file is that somebody dropped. */
export type Dropped =
  | { kind: 'picture'; infotext: string | undefined }
  | { kind: 'unreadable'; reason: string };

/** Reads a file's settings; nothing is decoded, so that also a large one is read at once. */
export async function readDroppedFile(file: Blob): Promise<Dropped> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!detectImageFormat(bytes)) {
      return {
        kind: 'unreadable',
        reason: 'This is no PNG, JPEG or WebP. Settings stand in pictures of these kinds alone.',
      };
    }
    return { kind: 'picture', infotext: await readInfotext(bytes) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason: `The file cannot be read: ${words}` };
  }
}
