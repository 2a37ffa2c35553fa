import { lazy, Suspense, useEffect, useState } from 'react';
import classes from './drop-anywhere.module.css';

const DroppedFile = lazy(async () => ({ default: (await import('./dropped-file.tsx')).DroppedFile }));

/** Takes a picture that is dropped on any page, where no field of that page takes it. */
export function DropAnywhere() {
  const [isOver, setOver] = useState(false);
  const [file, setFile] = useState<File>();

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setFile(event.dataTransfer?.files[0]);
    };
    // A field stops what it takes on its way here; this only takes the sign away.
    const onEnd = () => setOver(false);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('drop', onEnd, { capture: true });
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('drop', onEnd, { capture: true });
    };
  }, []);

  return (
    <>
      {isOver && <div className={classes.over}>Drop a picture to load its settings</div>}
      <Suspense>
        {file && (
          <DroppedFile key={file.name + file.lastModified} file={file} onClose={() => setFile(undefined)} />
        )}
      </Suspense>
    </>
  );
}
