import { FileButton, Text, UnstyledButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import classes from './file-drop.module.css';

export type FileDropProps = {
  /** The button's words: `Choose pictures`. */
  label: string;
  /** What the button offers: `image/*`. */
  accept: string;
  isMultiple?: boolean;
  /** Given what was chosen, dropped here, or pasted anywhere on the page. What they are is not looked at. */
  onFiles(files: File[]): void;
  children?: ReactNode;
};

/** Where files come in. */
export function FileDrop({ label, accept, isMultiple = false, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);

  const take = (files: Iterable<File>) => {
    const given = [...files].slice(0, isMultiple ? undefined : 1);
    if (given.length > 0) onFiles(given);
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => take(event.clipboardData?.files ?? []));
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation(); // elsewhere a dropped file means something else
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way to what the button does
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton
        accept={accept}
        multiple={isMultiple}
        onChange={(files: File | File[] | null) => take(Array.isArray(files) ? files : files ? [files] : [])}
      >
        {(props) => (
          <UnstyledButton {...props} className={classes.button}>
            {label}
          </UnstyledButton>
        )}
      </FileButton>
      <Text size="xs" c="dimmed">
        or drop {isMultiple ? 'them' : 'it'} here, or paste
      </Text>
      {children}
    </div>
  );
}
