import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadInstance } from '@sdwebui/mock-server/node';
import { RecordingError } from '../errors/recording-error.ts';
import { fromInstance } from '../exchange/from-instance.ts';
import { parseHar } from '../exchange/parse-har.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

/**
 * Reads a HAR file, or the folder of an instance.
 *
 * @throws {RecordingError} when it is missing or broken
 */
export async function loadRecording(file: string): Promise<RecordedExchange[]> {
  if (existsSync(join(file, 'instance.json'))) return fromInstance(await loadInstance(file));
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new RecordingError(
      `${file} cannot be read: ${reason}; give the path of a HAR file or of an instance.`,
    );
  }
  return parseHar(text, file);
}
