import { Alert, Text } from '@mantine/core';
import { InfotextView } from '../pictures/infotext-view.tsx';
import { PictureDrop } from '../pictures/picture-drop.tsx';
import { useSentPicture } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import { PictureSummary } from './picture-summary.tsx';
import classes from './png-info-page.module.css';
import { createPngInfoState } from './png-info-state.ts';
import type { PictureFile } from './read-picture-file.ts';
import { ServerReading } from './server-reading.tsx';

const pngInfo = createPngInfoState();

/** What a picture was made with: read here, from the file, and by the server as well. */
export function PngInfoPage() {
  const state = useStore(pngInfo.state);
  const open = (file: Blob | undefined) => file && void pngInfo.open(file);
  useSentPicture('png-info', open);
  return (
    <div className={classes.page}>
      <PictureDrop label="Choose a picture" onFiles={([file]) => open(file)} />
      {state.phase === 'reading' && <Text role="status">Reading {state.name}…</Text>}
      {state.phase === 'unreadable' && (
        <Alert role="alert" color="red" variant="outline" title="That file cannot be read">
          {state.message}
        </Alert>
      )}
      {state.phase === 'read' && (
        <div className={classes.columns} key={state.id}>
          <PictureSummary picture={state.picture} />
          <div className={classes.section}>
            <Reading {...state.picture} />
            <ServerReading id={state.id} picture={state.picture} />
          </div>
        </div>
      )}
    </div>
  );
}

function Reading({ infotext, others }: Pick<PictureFile, 'infotext' | 'others'>) {
  return (
    <section className={classes.section} aria-label="What is in the file">
      <h2 className={classes.heading}>What is in the file</h2>
      {infotext ? (
        <InfotextView infotext={infotext} />
      ) : (
        <Text size="sm">
          No settings. Programs that edit pictures, and most sites that show them, take them out.
        </Text>
      )}
      {others.map(({ keyword, text }) => (
        <details key={keyword}>
          <summary className={classes.summary}>
            Text “{keyword}”, {text.length.toLocaleString('en')} characters
          </summary>
          <pre className={classes.text}>{text.slice(0, mostShown)}</pre>
        </details>
      ))}
    </section>
  );
}

/** Characters of a foreign text; some programs put all their wiring into a picture. */
const mostShown = 20_000;
