import { dictsOf, type PyValue, parsePythonFloat, pythonStr } from '../../python/index.ts';

/** A style of `GET /sdapi/v1/prompt-styles`. */
export type Style = { prompt: string; negativePrompt: string };

/** Stands for a style that is not there. */
export const noStyle: Style = { prompt: '', negativePrompt: '' };

export function readStyles(list: PyValue | undefined): Map<string, Style> {
  return new Map(
    dictsOf(list).map((item) => [
      pythonStr(item.get('name') ?? ''),
      { prompt: text(item.get('prompt')), negativePrompt: text(item.get('negative_prompt')) },
    ]),
  );
}

/** Adds the styles' texts one after the other; an unknown style adds nothing, but still trims (`txt2img/styles`). */
export function applyStyles(prompt: string, styleTexts: readonly string[]): string {
  return styleTexts.reduce(mergePrompt, prompt);
}

function mergePrompt(prompt: string, style: string): string {
  if (style.includes('{prompt}')) return style.replaceAll('{prompt}', () => prompt);
  return [prompt.trim(), style.trim()].filter((part) => part !== '').join(', ');
}

/** Takes `# comments` out, leaving their line ends (`txt2img/prompt-text`). */
export function stripComments(prompt: string): string {
  return prompt.replace(/(^|\n)#[^\n]*(\n|$)/g, '\n').replace(/#[^\n]*(\n|$)/g, '\n');
}

/**
 * Names of the LoRAs that a prompt asks for, in order: `<lora:tinyDetail:0.8>`. None where one of them is asked for in a
 * way that the server can't read, since it then loads none.
 */
export function namedLoras(prompt: string): string[] {
  const asked = [...prompt.matchAll(/<lora:([^>]+)>/g)].map(([, items = '']) => items.split(':'));
  return asked.every(isReadable) ? asked.map((items) => positional(items)[0] as string) : [];
}

/** Multipliers of text encoder and U-Net by place or by name (`te=0.5`), the rank behind them. */
function isReadable(items: readonly string[]): boolean {
  const [name, ...numbers] = positional(items);
  const named = items.flatMap((item) => /^(?:te|unet)=([^=]*)$/.exec(item)?.[1] ?? []);
  const multipliers = [...numbers.slice(0, 2), ...named];
  return name !== undefined && multipliers.every((text) => parsePythonFloat(text) !== undefined);
}

function positional(items: readonly string[]): string[] {
  return items.filter((item) => item.split('=').length !== 2);
}

/** The prompt as the model sees it: without `<lora:…>` and its like. */
export function withoutNetworks(prompt: string): string {
  return prompt.replace(/<\w+:[^>]+>/g, '');
}

/**
 * Names of the embeddings that a prompt mentions. Each part of an `AND` is encoded by itself, and what is found later
 * stands before what was found earlier; within a part a name counts once, in the order of the text.
 */
export function namedEmbeddings(prompt: string, known: readonly string[]): string[] {
  const parts = new Set(withoutNetworks(prompt).split(/\bAND\b/));
  return [...parts].reverse().flatMap((part) => {
    const found = known.flatMap((name) => mentions(part, name)).sort((a, b) => a.at - b.at);
    return [...new Set(found.map(({ name }) => name))];
  });
}

/** Whether the encoder meets a bracket: those of prompt editing are gone by then. */
export function weighsWords(prompt: string): boolean {
  return /[([]/.test(withoutNetworks(prompt).replace(/\[[^[\]]*[:|][^[\]]*\]/g, ''));
}

function mentions(words: string, name: string): { name: string; at: number }[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'giu');
  return [...words.matchAll(pattern)].map((match) => ({ name, at: match.index }));
}

function text(value: PyValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
