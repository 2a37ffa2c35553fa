import { Button } from '@mantine/core';
import type { GeneratedImage } from '@sdwebui/client';
import { CopyButton } from '../pictures/copy-button.tsx';
import { InfotextView } from '../pictures/infotext-view.tsx';
import { PictureCard } from '../pictures/picture-card.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import classes from './generated-picture.module.css';

type Props = { image: GeneratedImage; prompt: string; onReuseSeed(seed: number): void };

const kindNames = { result: 'Picture', grid: 'Grid', extra: 'Extra picture' };

/** One picture of a reply, with all that the server says about it. */
export function GeneratedPicture({ image, prompt, onReuseSeed }: Props) {
  const url = usePictureUrl(image);
  const { seed, infotext, width, height } = image;
  const file = `${seed ?? image.kind}.${image.format ?? 'bin'}`;
  const picture = url && (
    <img src={url} width={width} height={height} alt={prompt || kindNames[image.kind]} />
  );
  return (
    <PictureCard width={width || 1} height={height || 1} picture={picture}>
      <div className={classes.actions}>
        {seed !== undefined && (
          <Button size="xs" variant="default" onClick={() => onReuseSeed(seed)}>
            Reuse seed {seed}
          </Button>
        )}
        {infotext && <CopyButton text={infotext}>Copy infotext</CopyButton>}
        {url && (
          <Button size="xs" variant="default" component="a" href={url} download={file}>
            Download
          </Button>
        )}
      </div>
      {infotext ? (
        <InfotextView infotext={infotext} />
      ) : (
        <p>The server sent no infotext with this picture.</p>
      )}
    </PictureCard>
  );
}
