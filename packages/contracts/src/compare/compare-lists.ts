import { isMachineValue } from '../instance/machine-value.ts';
import { alignInOrder } from './align-in-order.ts';
import type { Comparison } from './comparison.ts';
import { describeOneSide } from './describe-value.ts';
import { type JsonPath, passesThrough } from './json-path.ts';
import { isMachineItem } from './machine-rules.ts';
import { bareName, nameItems } from './name-items.ts';
import { itemSubjectOf } from './subject-of.ts';

/** Compares one item with its counterpart; the path is that of the recorded one. */
type CompareItem = (recorded: unknown, live: unknown, path: JsonPath) => void;

/**
 * Compares two lists: by the names of their items where the server lists what it has, by place where places count.
 * What only one side lists is told by name, so that one new item is not a difference in every item after it.
 */
export function compareLists(
  comparison: Comparison,
  recorded: readonly unknown[],
  live: readonly unknown[],
  path: JsonPath,
  compareItem: CompareItem,
): void {
  if (path?.step === 'args' && isListing(comparison, path)) {
    compareArguments(comparison, recorded, live, path, compareItem);
    return;
  }
  const [before, after] = isListing(comparison, path)
    ? [toNames(comparison, 'recorded', recorded, live), toNames(comparison, 'live', live, recorded)]
    : [undefined, undefined];
  if (before && after) {
    compareNamed(comparison, { recorded, live, before, after }, path, compareItem);
    return;
  }
  if (recorded.length !== live.length) {
    const at = { parent: path, step: 'length' };
    comparison.add({
      kind: 'length',
      path: at,
      recorded: String(recorded.length),
      live: String(live.length),
    });
  }
  const length = Math.min(recorded.length, live.length);
  for (let i = 0; i < length; i++) compareItem(recorded[i], live[i], { parent: path, step: i });
}

/** Arguments of a script have labels, some of them none, and are given by their places. */
function compareArguments(
  comparison: Comparison,
  recorded: readonly unknown[],
  live: readonly unknown[],
  path: JsonPath,
  compareItem: CompareItem,
): void {
  const { common, missing, added } = alignInOrder(recorded.map(labelOf), live.map(labelOf));
  for (const [i, j] of common) compareItem(recorded[i], live[j], { parent: path, step: i });
  for (const i of missing)
    addItem(comparison, 'missing', labelOf(recorded[i]), { parent: path, step: i }, recorded[i]);
  for (const j of added) addItem(comparison, 'added', labelOf(live[j]), { parent: path, step: j }, live[j]);
}

function labelOf(argument: unknown): string {
  return String((argument as { label?: unknown } | null)?.label ?? '');
}

/** Names of machine's files are one and the same name on either side; what both sides list is no machine's file. */
function toNames(
  comparison: Comparison,
  side: 'recorded' | 'live',
  items: readonly unknown[],
  others: readonly unknown[],
): string[] | undefined {
  const names = nameItems(items);
  if (!comparison.scope.instances || !names?.length || typeof items[0] !== 'string') return names;
  const common = new Set(others);
  return names.map((name) =>
    common.has(name) ? name : comparison[side].rename(name).replace(/<(\w+):\d+>/g, '<$1>'),
  );
}

/** Whether a list says what the server has, and not what it did: those have their places. */
function isListing({ scope }: Comparison, path: JsonPath): boolean {
  if (scope.status >= 400 || (scope.method !== 'GET' && scope.method !== 'HEAD')) return false;
  return !passesThrough(path, 'tasks') && !scope.route.endsWith('/progress');
}

type Named = {
  recorded: readonly unknown[];
  live: readonly unknown[];
  before: readonly string[];
  after: readonly string[];
};

function compareNamed(comparison: Comparison, lists: Named, path: JsonPath, compareItem: CompareItem): void {
  const { recorded, live, before, after } = lists;
  const places = new Map(after.map((name, i) => [name, i]));
  const known = new Set(before);
  for (const [i, name] of before.entries()) {
    const place = places.get(name);
    const at = { parent: path, step: i, name: bareName(name) };
    if (place === undefined) addItem(comparison, 'missing', name, at, recorded[i]);
    // A text is its own name.
    else if (typeof recorded[i] !== 'string') compareItem(recorded[i], live[place], at);
  }
  for (const [i, name] of after.entries()) {
    if (!known.has(name)) addItem(comparison, 'added', name, { parent: path, step: i }, live[i]);
  }
  const order = { recorded: inCommon(before, new Set(after)), live: inCommon(after, known) };
  if (order.recorded !== order.live) comparison.add({ kind: 'order', path, ...shorten(order) });
}

function addItem(
  comparison: Comparison,
  kind: 'missing' | 'added',
  name: string,
  path: JsonPath,
  item: unknown,
): void {
  const { scope } = comparison;
  if (scope.instances && (/^<\w+>$/.test(name) || isMachineValue(name) || isMachineItem(scope, item))) return;
  comparison.add({ kind, path, subject: itemSubjectOf(scope, name, item), ...describeOneSide(kind, item) });
}

function inCommon(names: readonly string[], others: ReadonlySet<string>): string {
  return [...new Set(names)].filter((name) => others.has(name)).join(', ');
}

function shorten({ recorded, live }: { recorded: string; live: string }): { recorded: string; live: string } {
  let start = 0;
  while (recorded[start] === live[start]) start++;
  const from = Math.max(0, recorded.lastIndexOf(', ', start));
  const around = (text: string): string => text.slice(from, from + 80).replace(/^, /, '… ');
  return { recorded: around(recorded), live: around(live) };
}
