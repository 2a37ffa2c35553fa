import { basename } from 'node:path';
import type { Instance } from '../instance/instance.ts';
import {
  type HarEntry,
  type HarOptions,
  type Pictures,
  type Run,
  readInstance,
  readRecording,
} from '../recording/index.ts';
import { digest } from './digest.ts';
import { findInstance, namesInstance } from './find-instance.ts';
import { readHar } from './read-har.ts';
import { tellReading } from './tell-reading.ts';

/** A run, and the instance that holds its pictures where it is none of a HAR. */
export type Source = { run: Run; instance: Instance | undefined };

export type SourceOptions = Pick<HarOptions, 'origin'> & {
  tell: (line: string) => void;
  redact?: (entries: readonly HarEntry[]) => Iterable<HarEntry>;
};

/**
 * Reads the folder of an instance or a HAR file.
 *
 * @param tell gets what was left out of a HAR, a line at a time
 * @param redact takes the secrets out of a HAR's entries
 */
export async function readSource(
  named: string,
  pictures: Pictures,
  { tell, redact = (entries) => entries, ...options }: SourceOptions,
): Promise<Source> {
  if (namesInstance(named)) {
    const { instance, sources } = await findInstance(named);
    const run = await readInstance(instance, sources);
    return { run: { ...run, name: named }, instance };
  }
  const reading = await readHar(named, options);
  for (const line of tellReading(named, reading)) tell(line);
  return {
    run: await readRecording(basename(named), redact(reading.entries), { digest, pictures }),
    instance: undefined,
  };
}
