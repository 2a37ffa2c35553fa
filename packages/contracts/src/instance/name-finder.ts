import { escapePattern } from './escape-pattern.ts';
import type { InstanceFacts, MachineName } from './instance-facts.ts';
import { toFileName } from './machine-text.ts';

/** The names of one server's machine, to be looked up and to be found in texts. */
export type NameFinder = {
  /** The name that a text is as a whole. */
  find(text: string): MachineName | undefined;
  /** Calls back for each name in a text, and puts in its place what comes back. */
  replace(text: string, toText: (name: MachineName) => string): string;
};

const finders = new WeakMap<InstanceFacts, NameFinder>();

/** The finder of one server's names; made once, since the names may be thousands. */
export function nameFinderOf(facts: InstanceFacts): NameFinder {
  const known = finders.get(facts) ?? createNameFinder(facts);
  finders.set(facts, known);
  return known;
}

function createNameFinder({ names }: InstanceFacts): NameFinder {
  const byText = new Map(names.map((name) => [name.text, name]));
  const any = names.map(({ text }) => escapePattern(text)).join('|');
  const pattern = names.length === 0 ? undefined : new RegExp(`(?<![\\w.])(?:${any})(?!\\w)`, 'g');
  return {
    find: (text) => byText.get(text),
    replace(text, toText) {
      if (!pattern) return text;
      return text.replace(pattern, (found) => {
        const name = byText.get(found);
        return name ? toText({ ...name, text: toFileName(name.text) }) : found;
      });
    },
  };
}
