import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace/workspace.tsx';

/** The bytes of a picture that was drawn: at once when they are in memory, else as soon as they are read. */
export function useResultPicture(id: string, kind: 'picture' | 'thumbnail' = 'picture'): Blob | undefined {
  const { results } = useWorkspace();
  const [read, setRead] = useState<{ id: string; blob: Blob | undefined }>();
  const inMemory = kind === 'picture' ? results.peek(id) : undefined;
  const isHere = inMemory !== undefined;
  useEffect(() => {
    if (isHere) return;
    let isWanted = true;
    const reading = kind === 'picture' ? results.load(id) : results.loadThumbnail(id);
    void reading.then((blob) => isWanted && setRead({ id, blob }));
    return () => {
      isWanted = false;
    };
  }, [results, id, kind, isHere]);
  return inMemory ?? (read?.id === id ? read.blob : undefined);
}
