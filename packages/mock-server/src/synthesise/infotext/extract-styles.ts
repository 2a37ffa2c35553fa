import type { Style } from '../generation/prompt-text.ts';

/** What is left of the prompts once the styles that were found in them are taken out again. */
export type ExtractedStyles = { names: string[]; prompt: string; negativePrompt: string };

/**
 * Finds the styles whose texts the prompts carry, and takes them out: the outermost first, so that the names come out in
 * the order in which they were applied.
 */
export function extractStyles(
  styles: ReadonlyMap<string, Style>,
  prompt: string,
  negativePrompt: string,
): ExtractedStyles {
  const left = new Map(styles);
  const found: ExtractedStyles = { names: [], prompt, negativePrompt };
  for (let next = findStyle(left, found); next !== undefined; next = findStyle(left, found)) {
    left.delete(next.name);
    found.names.unshift(next.name);
    found.prompt = next.prompt;
    found.negativePrompt = next.negativePrompt;
  }
  return found;
}

type Match = { name: string; prompt: string; negativePrompt: string };

function findStyle(styles: ReadonlyMap<string, Style>, from: ExtractedStyles): Match | undefined {
  for (const [name, style] of styles) {
    if (style.prompt === '' && style.negativePrompt === '') continue;
    const prompt = withoutStyle(style.prompt, from.prompt);
    if (prompt === undefined) continue;
    const negativePrompt = withoutStyle(style.negativePrompt, from.negativePrompt);
    if (negativePrompt !== undefined) return { name, prompt, negativePrompt };
  }
  return undefined;
}

const placeholder = '{prompt}';

/** The prompt before the style was applied; undefined when it does not carry the style's text. */
function withoutStyle(styleText: string, prompt: string): string | undefined {
  const style = singleSpaced(styleText);
  const text = singleSpaced(prompt);
  const at = style.indexOf(placeholder);
  if (at >= 0) {
    const before = style.slice(0, at);
    const after = style.slice(at + placeholder.length);
    if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
    return text.slice(before.length, text.length - after.length);
  }
  if (!text.endsWith(style)) return undefined;
  return text.slice(0, text.length - style.length).replace(/, $/, '');
}

function singleSpaced(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ');
}
