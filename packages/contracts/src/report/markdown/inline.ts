import { cutText } from '../cut-text.ts';
import { escapeHtml } from '../escape/escape-html.ts';

/** Longest text of a report that goes into a comment whole. */
const longest = 300;

export function clip(text: string): string {
  return cutText(text, longest);
}

/** A text in raw HTML within Markdown: on one line, and no mention of a user or an issue. */
export function inline(text: string): string {
  return escapeHtml(clip(text.replace(/\s+/g, ' ')))
    .replace(/\p{Bidi_Control}/gu, '\ufffd')
    .replace(/(?<=@|(?<!&)#|\bGH-)(?=\w)/gi, '<!-- -->');
}

/** A value in raw HTML within Markdown. GitHub looks for no mentions in code. */
export function code(text: string): string {
  return `<code>${escapeHtml(clip(text.replace(/\s+/g, ' '))).replace(/\p{Bidi_Control}/gu, '\ufffd')}</code>`;
}
