import type { InstanceFacts, MachineName } from './instance-facts.ts';
import { toBareName } from './machine-text.ts';

/** Calls back for each name of a machine's file in a text, and puts in its place what comes back. */
export type NameFinder = (text: string, replace: (name: MachineName) => string) => string;

const finders = new WeakMap<InstanceFacts, NameFinder>();

/** The finder of one server's names; made once, since the names may be thousands. */
export function nameFinderOf(facts: InstanceFacts): NameFinder {
  const known = finders.get(facts) ?? createNameFinder(facts);
  finders.set(facts, known);
  return known;
}

function createNameFinder({ names }: InstanceFacts): NameFinder {
  if (names.length === 0) return (text) => text;
  const byText = new Map(names.map((name) => [name.text, name]));
  const any = names.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\w.])(?:${any})(?!\\w)`, 'g');
  return (text, replace) =>
    text.replace(pattern, (found) => {
      const name = byText.get(found);
      return name ? replace({ ...name, text: toFileName(name.text) }) : found;
    });
}

/** Title, file and bare name of one model are one. */
export function toFileName(text: string): string {
  return toBareName(text).replace(/\.\w+$/, '');
}
