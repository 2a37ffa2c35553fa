import { quoteInfotextValue } from '@sdwebui/client/infotext';
import { type PyDict, pythonStr } from '../../python/index.ts';

/** What was done to a picture, on one line: `Postprocess upscale by: 2.0, Postprocess upscaler: Lanczos`. */
export function notesText(notes: PyDict): string {
  return [...notes]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${quoteInfotextValue(pythonStr(value))}`)
    .join(', ');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** The text as `html_info` has it. */
export function notesHtml(text: string): string {
  return `<p>${text.replace(/[&<>"']/g, (character) => escapes[character] as string)}</p>`;
}
