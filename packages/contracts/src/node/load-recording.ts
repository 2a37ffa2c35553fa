import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { builtInInstanceFolder, loadInstance } from '@sdwebui/mock-server/node';
import { RecordingError } from '../errors/recording-error.ts';
import { fromInstance } from '../exchange/from-instance.ts';
import { parseHar } from '../exchange/parse-har.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

/**
 * Reads a HAR file, packed by gzip or not, or the folder of an instance, by its path or as `webui-1.10.1`, the built-in one.
 *
 * @throws {RecordingError} when it is missing or broken
 */
export async function loadRecording(file: string): Promise<RecordedExchange[]> {
  if (existsSync(join(file, 'instance.json'))) return fromInstance(await loadInstance(file));
  const builtIn = builtInInstanceFolder();
  if (file === basename(builtIn) && !existsSync(file)) return fromInstance(await loadInstance(builtIn));
  let text: string;
  try {
    const bytes = await readFile(file);
    text = (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new RecordingError(
      `${file} cannot be read: ${reason}; give the path of a HAR file or of an instance.`,
    );
  }
  return parseHar(text, file);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
