import { findTexts } from '../exchange/read-request.ts';
import type { InstanceFacts, MachineName } from './instance-facts.ts';
import { nameFinderOf } from './name-finder.ts';

/** A text of one side and the token that stands for it. */
export type OwnText = readonly [text: string, token: string];

/** Either side's request of one exchange, parsed. */
export type RequestPair = { recorded: unknown; live: unknown };

export type RequestTexts = {
  recorded: OwnText[];
  live: OwnText[];
  /** Texts and numbers, as texts. */
  values: [recorded: string, live: string][];
};

/**
 * What two requests of one exchange say differently, by the place where they say it: a recording names its own models, and
 * so does the other. Pictures and short texts have no token, since they would be found in other texts too.
 */
export function findRequestTexts(requests: RequestPair): RequestTexts {
  const found: RequestTexts = { recorded: [], live: [], values: [] };
  const walk = (recorded: unknown, live: unknown, place: string): void => {
    if (recorded !== live && isScalar(recorded) && isScalar(live))
      found.values.push([`${recorded}`, `${live}`]);
    if (typeof recorded === 'string' && typeof live === 'string') {
      if (recorded === live || Math.min(recorded.length, live.length) < 3 || recorded.length > 2000) return;
      const token = `<sent ${place}>`;
      found.recorded.push([recorded, token]);
      found.live.push([live, token]);
    } else if (isObject(recorded) && isObject(live)) {
      for (const [key, value] of Object.entries(recorded))
        walk(value, live[key], place ? `${place}.${key}` : key);
    }
  };
  walk(requests.recorded, requests.live, '');
  return found;
}

/** The files that a request names, in its order: values that are a name as a whole, since a prompt may contain any word. */
export function findSentNames(request: unknown, facts: InstanceFacts): MachineName[] {
  const names = nameFinderOf(facts);
  return isObject(request) ? findTexts(request).flatMap((text) => names.find(text) ?? []) : [];
}

/** The prompts that a request's styles make of its own, as the server writes them into its answer. */
export function findStyledPrompts(request: unknown, { styles }: InstanceFacts): OwnText[] {
  if (!isObject(request) || !Array.isArray(request.styles)) return [];
  const chosen = request.styles.flatMap((name) => styles.get(String(name)) ?? []);
  if (chosen.length === 0) return [];
  const styled = (own: unknown, field: 'prompt' | 'negativePrompt'): OwnText => [
    chosen.reduce((prompt, style) => applyStyle(prompt, style[field]), typeof own === 'string' ? own : ''),
    `<styled ${field === 'prompt' ? 'prompt' : 'negative prompt'}>`,
  ];
  const pair = [styled(request.prompt, 'prompt'), styled(request.negative_prompt, 'negativePrompt')];
  return pair.filter(([text]) => text !== '');
}

function applyStyle(prompt: string, style: string): string {
  if (style.includes('{prompt}')) return style.replaceAll('{prompt}', prompt);
  return [prompt, style.trim()].filter((part) => part !== '').join(', ');
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length < 2000)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
