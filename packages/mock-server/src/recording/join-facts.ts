import type { LearnedFacts } from '../instance/learned-facts.ts';
import { asDict, type PyValue } from '../python/index.ts';

/**
 * What several runs of a server showed together. Where they differ the last one counts: a file may have been replaced meanwhile.
 *
 * @param options the server's options as a list shows them; without one none can be called hidden
 */
export function joinFacts(all: readonly LearnedFacts[], options: PyValue | undefined): LearnedFacts {
  const shown = asDict(options ?? null);
  const hidden = union(all.map(({ hiddenOptions }) => hiddenOptions));
  return {
    loras: joinRecords(all.map(({ loras }) => loras)),
    embeddings: joinRecords(all.map(({ embeddings }) => embeddings)),
    vaes: joinRecords(all.map(({ vaes }) => vaes)),
    checkpoints: joinRecords(all.map(({ checkpoints }) => checkpoints)),
    credentials: union(all.map(({ credentials }) => credentials)),
    hiddenOptions: shown.size === 0 ? [] : hidden.filter((name) => !shown.has(name)),
    modelFailures: union(all.map(({ modelFailures }) => modelFailures)),
  };
}

function joinRecords(records: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const joined = new Map(records.flatMap((record) => Object.entries(record)));
  return Object.fromEntries([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function union<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Set(lists.flat())].sort();
}
