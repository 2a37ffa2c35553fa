import { Button, Text } from '@mantine/core';
import { CopyButton } from '../pictures/copy-button.tsx';
import { PictureFrame } from '../pictures/picture-frame.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { useSendTo } from '../send-to/send-to.ts';
import classes from './png-info-page.module.css';
import { formatBytes, type PictureFile } from './read-picture-file.ts';

type Props = { picture: PictureFile };

/** The picture, what its file is, and where it can go. */
export function PictureSummary({ picture }: Props) {
  const { file, name, format, size, infotext } = picture;
  const url = usePictureUrl(file);
  const sendTo = useSendTo();
  return (
    <div className={classes.section}>
      <PictureFrame width={size.width} height={size.height}>
        {url && <img src={url} width={size.width} height={size.height} alt={name} decoding="async" />}
      </PictureFrame>
      <Text size="sm" className={classes.name}>
        {name}: {format.toUpperCase()}, {size.width} × {size.height}, {formatBytes(file.size)}
      </Text>
      <div className={classes.actions}>
        {infotext && (
          <>
            <CopyButton text={infotext}>Copy infotext</CopyButton>
            <Button size="xs" variant="default" onClick={() => sendTo.settings('txt2img', infotext)}>
              Settings to txt2img
            </Button>
            <Button size="xs" variant="default" onClick={() => sendTo.settings('img2img', infotext)}>
              Settings to img2img
            </Button>
          </>
        )}
        <Button size="xs" variant="default" onClick={() => sendTo.picture('img2img', file)}>
          Picture to img2img
        </Button>
        <Button size="xs" variant="default" onClick={() => sendTo.picture('inpaint', file)}>
          Picture to inpaint
        </Button>
        <Button size="xs" variant="default" onClick={() => sendTo.picture('extras', file)}>
          Picture to extras
        </Button>
      </div>
    </div>
  );
}
