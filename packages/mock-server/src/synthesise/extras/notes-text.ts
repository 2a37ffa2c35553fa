import { quoteInfotextValue } from '@sdwebui/client/infotext';
import { escapeHtml } from '../../escape-html.ts';
import { type PyDict, pythonStr } from '../../python/index.ts';

/** What was done to a picture, on one line: `Postprocess upscale by: 2.0, Postprocess upscaler: Lanczos`. */
export function notesText(notes: PyDict): string {
  return [...notes]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${quoteInfotextValue(pythonStr(value))}`)
    .join(', ');
}

/** The text as `html_info` has it. */
export function notesHtml(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
