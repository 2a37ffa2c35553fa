import { parsePythonJson, toJson } from '../python/index.ts';
import { RecordingFormatError } from './recording-format-error.ts';

/**
 * Reads a file of an instance natively, which is quick; one that holds Python's `NaN` as Python does.
 *
 * @throws RecordingFormatError naming the file
 */
export function parseJsonFile(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      return toJson(parsePythonJson(text));
    } catch {
      throw new RecordingFormatError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
    }
  }
}
