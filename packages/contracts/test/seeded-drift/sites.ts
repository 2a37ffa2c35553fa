import type { Answer } from '../../src/index.ts';

export type Step = string | number;

/** A place in the JSON of an answer; `info` of a generation is read as the JSON that it is. */
export type Site = { path: readonly Step[]; value: unknown };

/** Every place in an answer's body, the whole first. */
export function findSites(body: unknown): Site[] {
  const sites: Site[] = [];
  const walk = (value: unknown, path: readonly Step[]): void => {
    sites.push({ path, value });
    const inner = path.at(-1) === 'info' ? parseInfo(value) : value;
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, item] of Object.entries(inner)) {
      walk(item, [...path, Array.isArray(inner) ? Number(key) : key]);
    }
  };
  walk(body, []);
  return sites;
}

/** Writes a path without the places in lists: `state.job`, `[].aliases`. */
export function formatPath(path: readonly Step[]): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** What a change makes of the place, or of the object or list around it. */
export type Change =
  | { at: 'value'; to: (value: unknown) => unknown }
  | { at: 'parent'; to: (parent: object) => void };

/** An answer with a change at a place; the same answer where it has no such place. */
export function changeAt(answer: Answer, path: readonly Step[], change: Change): Answer {
  if (typeof answer.body !== 'string') return answer;
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {
    return answer;
  }
  const changed = rewrite(body, path, change);
  return changed === undefined ? answer : { ...answer, body: JSON.stringify(changed.value) };
}

function rewrite(value: unknown, path: readonly Step[], change: Change): { value: unknown } | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change.at === 'value' ? { value: change.to(value) } : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  const parent = value as Record<Step, unknown>;
  if (rest.length === 0 && change.at === 'parent') {
    change.to(parent);
    return { value: parent };
  }
  const info = step === 'info' && rest.length > 0 ? parseInfo(parent[step]) : undefined;
  const inner = rewrite(info ?? parent[step], rest, change);
  if (inner === undefined) return undefined;
  parent[step] = info === undefined ? inner.value : JSON.stringify(inner.value);
  return { value: parent };
}

function parseInfo(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
