import { countOf } from './count-of.ts';
import type { RecordingSummary } from './create-recorder.ts';
import { formatBytes } from './format-event.ts';

/** What came of a recording, for the terminal, with what to do next. */
export function formatSummary(folder: string, summary: RecordingSummary): string {
  const { exchanges, pictures, bytes, passed, leftOut, torn } = summary;
  const lines =
    exchanges === 0
      ? ['Nothing was recorded.']
      : [
          `${folder}: ${countOf(exchanges, 'exchange')} recorded; the instance has ${countOf(pictures, 'picture')}, ${formatBytes(bytes)}.`,
        ];
  for (const [reason, count] of leftOut) lines.push(`${count} left out: ${reason}`);
  if (torn > 0) lines.push(`${torn} left out: in flight when the recording was cut off`);
  if (passed > 0) lines.push(`${passed} not of the API passed unrecorded (--all records them).`);
  if (exchanges > 0) lines.push(`Serve it with: sdwebui-mock serve --instance ${folder}`);
  return lines.join('\n');
}
