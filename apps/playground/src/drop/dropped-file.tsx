import { Button, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { unusedSettings } from '../generate/to-form-values.ts';
import { InfotextView } from '../pictures/infotext-view.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { SendButtons } from '../results/send-buttons.tsx';
import { useSendTo } from '../send-to/send-to.ts';
import classes from './drop-anywhere.module.css';
import { readDroppedFile } from './read-dropped-file.ts';

type Props = { file: File; onClose(): void };

/** What a dropped file is, and what can be done with it; nothing of a form is changed before somebody says so. */
export function DroppedFile({ file, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const sendTo = useSendTo();
  const { data: dropped } = useQuery({
    queryKey: ['dropped', file.name, file.lastModified, file.size],
    queryFn: () => readDroppedFile(file),
    networkMode: 'always',
    gcTime: 0,
  });
  const url = usePictureUrl(dropped?.kind === 'picture' ? file : undefined);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const infotext = dropped?.kind === 'picture' ? dropped.infotext : undefined;
  return (
    <dialog ref={dialog} className={classes.dialog} aria-label={file.name} onClose={onClose}>
      <Title order={2} size="h4" mb="sm">
        {file.name}
      </Title>
      {!dropped && <Loader role="status" aria-label="Reading the file" />}
      {dropped?.kind === 'unreadable' && <Text role="alert">{dropped.reason}</Text>}
      {url && <img className={classes.preview} src={url} alt={file.name} decoding="async" />}
      {dropped?.kind === 'picture' && (
        <>
          <Text size="sm">
            {infotext
              ? 'It says what it was made with.'
              : 'It does not say what it was made with: no server wrote it, or a program took the text away.'}
          </Text>
          <div className={classes.buttons}>
            {infotext &&
              (['txt2img', 'img2img'] as const).map((page) => (
                <Button
                  key={page}
                  size="xs"
                  onClick={() => {
                    sendTo.settings(page, infotext);
                    close();
                  }}
                >
                  Load settings into {page}
                </Button>
              ))}
            <SendButtons picture={file} infotext={null} onSent={close} />
          </div>
        </>
      )}
      {infotext && <InfotextView infotext={infotext} />}
      {infotext && <Unused infotext={infotext} />}
      <Button mt="md" size="xs" variant="default" onClick={close}>
        Close
      </Button>
    </dialog>
  );
}

function Unused({ infotext }: { infotext: string }) {
  const names = unusedSettings(infotext).map(([name]) => name);
  if (names.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="sm">
      No field of the form takes: {names.join(', ')}.
    </Text>
  );
}
