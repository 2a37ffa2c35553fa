import { escapeHtml } from '../escape/escape-html.ts';

/** HTML that is safe to write as it is: it was made by {@link html}. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | SafeHtml | undefined | readonly SafeHtml[];

/** Writes HTML: what is put into it is escaped, unless it was written this way itself; undefined is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  const inner = parts.map(toText);
  return new SafeHtml(texts.map((text, i) => `${text}${inner[i] ?? ''}`).join(''));
}

function toText(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof SafeHtml) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escapeHtml(String(part));
}
