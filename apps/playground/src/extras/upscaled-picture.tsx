import { Button, Text } from '@mantine/core';
import { CompareSlider } from '../pictures/compare-slider.tsx';
import { useBlob, usePictureUrl } from '../pictures/use-picture-url.ts';
import { useSendTo } from '../send-to/send-to.ts';
import type { Upscaled } from './extras-state.ts';
import { upscaledFileName } from './file-name.ts';
import classes from './upscaled-picture.module.css';

/** A picture beside what it was made of, and what can be done with it. */
export function UpscaledPicture({ source, picture }: Upscaled) {
  const before = usePictureUrl(source.file);
  const made = useBlob(picture);
  const after = usePictureUrl(made);
  const sendTo = useSendTo();
  const { width, height } = picture;
  const file = upscaledFileName(source.name, picture);
  return (
    <figure className={classes.upscaled}>
      {before && after && width > 0 && (
        <CompareSlider
          before={{ src: before, label: 'Before' }}
          after={{ src: after, label: 'After' }}
          width={width}
          height={height}
        />
      )}
      <figcaption className={classes.caption}>
        <Text size="sm">
          {source.name}, {width} × {height}
        </Text>
        {after && (
          <Button size="xs" variant="default" component="a" href={after} download={file}>
            Download
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => sendTo.picture('img2img', picture.toBlob())}>
          Send to img2img
        </Button>
        <Button size="xs" variant="default" onClick={() => sendTo.picture('inpaint', picture.toBlob())}>
          Send to inpaint
        </Button>
      </figcaption>
    </figure>
  );
}
