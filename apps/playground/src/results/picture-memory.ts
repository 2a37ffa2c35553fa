/** Pictures that can be shown without reading them from the disk: the latest, and all that could not be kept there. */
export type PictureMemory = {
  get(id: string): Blob | undefined;
  /** Whether it is here alone, and would be lost with it. */
  isOnlyHere(id: string): boolean;
  put(id: string, blob: Blob, isKept: boolean): void;
  drop(id: string): void;
};

/** @param limit bytes of what is kept on the disk too */
export function createPictureMemory(limit: number): PictureMemory {
  const pictures = new Map<string, { blob: Blob; isKept: boolean }>();
  return {
    get: (id) => pictures.get(id)?.blob,
    isOnlyHere: (id) => pictures.get(id)?.isKept === false,
    drop: (id) => void pictures.delete(id),
    put: (id, blob, isKept) => {
      pictures.delete(id); // the latest stands last
      pictures.set(id, { blob, isKept });
      let bytes = 0;
      for (const [each, picture] of [...pictures].reverse()) {
        bytes += picture.blob.size;
        if (picture.isKept && each !== id && bytes > limit) pictures.delete(each);
      }
    },
  };
}
