import { Button, Text } from '@mantine/core';
import { ErrorNotice } from '../errors/error-notice.tsx';
import classes from './png-info-page.module.css';
import { formatBytes, type PictureFile } from './read-picture-file.ts';
import { useServerReading } from './use-server-reading.ts';

type Props = { id: number; picture: PictureFile };

/** What the server says of the picture, and whether that is what the page read. */
export function ServerReading({ id, picture }: Props) {
  const { data, error, isAsked, isFetching, ask } = useServerReading(id, picture);
  return (
    <section className={classes.section} aria-label="What the server reads">
      <h2 className={classes.heading}>What the server reads</h2>
      {!isAsked && (
        <>
          <Text size="sm" c="dimmed">
            The file has {formatBytes(picture.file.size)}; all of it would have to be sent.
          </Text>
          <Button className={classes.ask} size="xs" variant="default" onClick={ask}>
            Ask the server
          </Button>
        </>
      )}
      {isFetching && (
        <Text role="status" size="sm" c="dimmed">
          Asking…
        </Text>
      )}
      {error && <ErrorNotice error={error} />}
      {data && (
        <Text size="sm" role="status">
          {compare(data.info ?? '', picture.infotext ?? '')}
        </Text>
      )}
      {data?.info && data.info !== picture.infotext && <pre className={classes.text}>{data.info}</pre>}
      {data?.info && data.parameters && (
        <details>
          <summary className={classes.summary}>Settings as the server fills them in</summary>
          <pre className={classes.text}>{toLines(data.parameters)}</pre>
        </details>
      )}
    </section>
  );
}

function compare(server: string, page: string): string {
  if (server === page) return page ? 'The same, to the letter.' : 'Nothing either.';
  return server ? 'Something else:' : 'Nothing.';
}

function toLines(parameters: Record<string, unknown>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
