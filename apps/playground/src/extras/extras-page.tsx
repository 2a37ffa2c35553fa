import { Button, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useClient } from '../connection/connection.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { PictureDrop } from '../pictures/picture-drop.tsx';
import { useSentPicture } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import { ExtrasFields } from './extras-fields.tsx';
import classes from './extras-page.module.css';
import { createExtrasState } from './extras-state.ts';
import { noUpscaler } from './extras-values.ts';
import { SourceList } from './source-list.tsx';
import { UpscaledPicture } from './upscaled-picture.tsx';
import { useUpscalers } from './use-upscalers.ts';

const extras = createExtrasState();

/** Pictures made larger, one or many at once. */
export function ExtrasPage() {
  const client = useClient();
  const { data: upscalers, error: noList } = useUpscalers();
  const { values, messages, sources, run, results } = useStore(extras.state);
  useSentPicture('extras', (picture) => extras.add([picture]));
  const first = upscalers?.find((name) => name !== noUpscaler) ?? noUpscaler;
  const chosen = { ...values, upscaler_1: values.upscaler_1 || first };
  const isRunning = run.phase === 'running';

  function submit(event: FormEvent) {
    event.preventDefault();
    extras.change({ upscaler_1: chosen.upscaler_1 });
    void extras.upscale(client);
  }

  return (
    <div className={classes.page}>
      <form className={classes.form} aria-label="Extras" noValidate onSubmit={submit}>
        <PictureDrop label="Choose pictures" isMultiple onFiles={extras.add} />
        <SourceList sources={sources} onRemove={extras.remove} />
        <ExtrasFields values={chosen} messages={messages} upscalers={upscalers} onChange={extras.change} />
        <Button type="submit" loading={isRunning} disabled={sources.length === 0}>
          {sources.length > 1 ? `Upscale ${sources.length} pictures` : 'Upscale'}
        </Button>
      </form>
      <section className={classes.results} aria-label="Upscaled pictures">
        <Text role="status" size="sm" c="dimmed">
          {isRunning ? 'The server is at work; it tells no progress of this.' : ''}
        </Text>
        {noList && <ErrorNotice error={noList} />}
        {run.phase === 'failed' && <ErrorNotice error={run.error} />}
        {results.map((result) => (
          <UpscaledPicture key={result.source.id} {...result} />
        ))}
        {results.length === 0 && run.phase === 'idle' && (
          <div className={classes.empty}>
            <Text c="dimmed">Larger pictures appear here, to be compared with what they were.</Text>
          </div>
        )}
      </section>
    </div>
  );
}
