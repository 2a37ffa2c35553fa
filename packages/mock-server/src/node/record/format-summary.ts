import type { RecordingSummary } from './create-recorder.ts';
import { formatBytes } from './format-event.ts';

/** What came of a recording, for the terminal, with what to do next. */
export function formatSummary(folder: string, summary: RecordingSummary): string {
  const { exchanges, pictures, bytes, passed, leftOut } = summary;
  const lines =
    exchanges === 0
      ? ['Nothing was recorded.']
      : [
          `${folder}: ${exchanges} exchanges recorded; the instance has ${pictures} pictures, ${formatBytes(bytes)}.`,
        ];
  for (const [reason, count] of leftOut) lines.push(`${count} left out: ${reason}`);
  if (passed > 0) lines.push(`${passed} not of the API passed unrecorded (--all records them).`);
  if (exchanges > 0) lines.push(`Serve it with: sdwebui-mock serve --instance ${folder}`);
  return lines.join('\n');
}
