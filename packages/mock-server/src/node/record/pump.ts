import type { Readable, Writable } from 'node:stream';

/** Takes bytes, and says when it has had enough for now. */
export type Sink = {
  /** False when the next chunk should wait until `drained`. */
  write: (chunk: Buffer) => boolean;
  drained: () => Promise<void>;
};

/**
 * Hands every chunk of a source to all sinks, as fast as the slowest of them takes it. Resolves at the source's end.
 *
 * @throws Error when the source ends before it is complete.
 */
export function pump(source: Readable, sinks: readonly Sink[]): Promise<void> {
  return new Promise((resolve, reject) => {
    source.on('data', (chunk: Buffer) => {
      const full = sinks.filter((sink) => !sink.write(chunk));
      if (full.length === 0) return;
      source.pause();
      void Promise.all(full.map((sink) => sink.drained())).then(() => source.resume());
    });
    source.once('end', resolve);
    source.once('error', reject);
    source.once('close', () => reject(new Error('It ended before it was complete.')));
  });
}

/** A stream as a sink. Once it is gone it takes everything and keeps nothing: the other sinks go on. */
export function toSink(stream: Writable): Sink {
  return {
    write: (chunk) => stream.destroyed || stream.writableEnded || stream.write(chunk),
    drained: () =>
      new Promise((resolve) => {
        if (stream.destroyed) return resolve();
        const done = () => {
          stream.off('drain', done).off('close', done);
          resolve();
        };
        stream.on('drain', done).on('close', done);
      }),
  };
}
