import { compareShapes } from '../compare/compare-shapes.ts';
import { describeValue } from '../compare/describe-value.ts';
import type { Drift } from '../compare/drift.ts';
import { jsonTypeOf } from '../compare/json-type.ts';
import type { Severity } from '../severity.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { choicesOfMachine, type ListRule, listRules } from './list-owners.ts';

/** The names of one list, or of one group in it, and what stands under each. */
type Named = { path: string; entries: Map<string, unknown> };

/**
 * Compares two lists by the table of owners: what both have under one name of the server's own must say the same; a name that is
 * gone is breaking where it was the server's, and nothing where it was the machine's.
 */
export function compareLists(route: string, recorded: unknown, live: unknown, facts: InstanceFacts): Drift[] {
  const rule = listRules[route];
  if (rule === undefined || jsonTypeOf(recorded) !== jsonTypeOf(live)) return shapeDrifts(recorded, live);
  const drifts: Drift[] = [];
  const groups = readNames(rule, live);
  for (const before of readNames(rule, recorded)) {
    const after = groups.find(({ path }) => path === before.path);
    if (after) drifts.push(...compareNamed(rule, before, after, facts));
    else drifts.push(drift('missing', 'breaking', before.path, 'a group', 'missing'));
  }
  return drifts;
}

function readNames(rule: ListRule, value: unknown): Named[] {
  const groups = (): [string, unknown][] => Object.entries((value ?? {}) as Record<string, unknown>);
  const keys = (path: string, object: unknown): Named => ({
    path,
    entries: new Map(Object.entries((object ?? {}) as Record<string, unknown>)),
  });
  const texts = (path: string, list: unknown): Named => ({
    path,
    entries: new Map((Array.isArray(list) ? list : []).map((text) => [String(text), text])),
  });
  switch (rule.names ?? 'items') {
    case 'keys':
      return [keys('$', value)];
    case 'texts':
      return [texts('$', value)];
    case 'keys-of-groups':
      return groups().map(([group, object]) => keys(`$.${group}`, object));
    case 'texts-of-groups':
      return groups().map(([group, list]) => texts(`$.${group}`, list));
    case 'items': {
      const entries = (Array.isArray(value) ? value : []).map((item: unknown): [string, unknown] => {
        const fields = (item ?? {}) as Record<string, unknown>;
        const by = rule.alsoBy === undefined ? '' : ` (${rule.alsoBy} ${fields[rule.alsoBy]})`;
        return [`${fields.name ?? fields.title ?? fields.model_name}${by}`, item];
      });
      return [{ path: '$', entries: new Map(entries) }];
    }
  }
}

function compareNamed(rule: ListRule, before: Named, after: Named, facts: InstanceFacts): Drift[] {
  const drifts: Drift[] = [];
  const at = (name: string): string => `${before.path}[${JSON.stringify(name)}]`;
  const isServers = (name: string): boolean =>
    rule.owner(name.replace(/ \(\w+ \w+\)$/, ''), facts) === 'server';
  const kind = rule.names === 'keys' ? 'option' : 'item';
  for (const [name, value] of before.entries) {
    if (!isServers(name)) continue;
    const subject = { kind, name } as const;
    if (!after.entries.has(name)) {
      drifts.push({ ...drift('missing', 'breaking', at(name), describeValue(value), 'missing'), subject });
      continue;
    }
    const found = after.entries.get(name);
    if (rule.names === 'keys') drifts.push(...compareValuesOfKey(rule, name, value, found, at(name)));
    else drifts.push(...compareItems(rule, value, found, at(name)).map((each) => ({ ...each, subject })));
  }
  const news = [...after.entries.keys()].filter((name) => !before.entries.has(name) && isServers(name));
  for (const name of news) {
    const value = describeValue(after.entries.get(name));
    drifts.push({
      ...drift('added', 'additive', at(name), 'missing', value),
      subject: { kind, name },
    });
  }
  drifts.push(...compareOrder(before, after, isServers));
  if (rule.names !== 'keys') drifts.push(...compareOthers(before, after, isServers));
  return drifts;
}

/** What an option or a flag holds is the machine's; of which type it is, the server's. */
function compareValuesOfKey(
  rule: ListRule,
  name: string,
  before: unknown,
  after: unknown,
  path: string,
): Drift[] {
  if (!rule.free?.includes(name)) return shapeDrifts(before, after, path);
  const [old, young] = [jsonTypeOf(before), jsonTypeOf(after)];
  return old === young ? [] : [drift('type', 'breaking', path, old, young)];
}

/** Items of one name: equal in all that is the server's, and alike in what is the machine's. */
function compareItems(rule: ListRule, before: unknown, after: unknown, path: string): Drift[] {
  const type = jsonTypeOf(before);
  if (type !== jsonTypeOf(after)) {
    return [drift('type', 'breaking', path, describeValue(before), describeValue(after))];
  }
  if (type === 'array') return compareArrays(rule, before as unknown[], after as unknown[], path);
  if (type !== 'object') {
    return before === after
      ? []
      : [drift('value', 'risky', path, describeValue(before), describeValue(after))];
  }
  const [old, young] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const drifts: Drift[] = [];
  for (const [key, value] of Object.entries(old)) {
    const inner = `${path}.${key}`;
    if (!Object.hasOwn(young, key))
      drifts.push(drift('missing', 'breaking', inner, describeValue(value), 'missing'));
    else if (rule.free?.includes(key)) drifts.push(...shapeDrifts(value, young[key], inner));
    else if (key === 'choices') drifts.push(...compareChoices(old.label, value, young[key], inner));
    else drifts.push(...compareItems(rule, value, young[key], inner));
  }
  for (const [key, value] of Object.entries(young)) {
    if (!Object.hasOwn(old, key))
      drifts.push(drift('added', 'additive', `${path}.${key}`, 'missing', describeValue(value)));
  }
  return drifts;
}

function compareArrays(rule: ListRule, before: unknown[], after: unknown[], path: string): Drift[] {
  const drifts: Drift[] = [];
  if (before.length !== after.length) {
    drifts.push(drift('length', 'breaking', `${path}.length`, String(before.length), String(after.length)));
  }
  for (let i = 0; i < Math.min(before.length, after.length); i++) {
    drifts.push(...compareItems(rule, before[i], after[i], `${path}[${i}]`));
  }
  return drifts;
}

/** Choices are names too: gone ones are breaking, new ones additive, those of the machine's things neither. */
function compareChoices(label: unknown, before: unknown, after: unknown, path: string): Drift[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return shapeDrifts(before, after, path);
  if (choicesOfMachine.test(String(label))) return [];
  const gone = before.filter((choice) => !after.includes(choice) && !/^\[.+\] /.test(String(choice)));
  const come = after.filter((choice) => !before.includes(choice));
  return [
    ...gone.map((choice) => drift('missing', 'breaking', path, describeValue(choice), 'missing')),
    ...come.map((choice) => drift('added', 'additive', path, 'missing', describeValue(choice))),
  ];
}

function compareOrder(before: Named, after: Named, isServers: (name: string) => boolean): Drift[] {
  const common = (side: Named, other: Named): string[] =>
    [...side.entries.keys()].filter((name) => other.entries.has(name) && isServers(name));
  const [old, young] = [common(before, after), common(after, before)];
  const first = old.findIndex((name, i) => name !== young[i]);
  if (first < 0) return [];
  return [drift('order', 'cosmetic', before.path, String(old[first]), String(young[first]))];
}

/** What the machine's items are made of: keys and types, any item of one side against all of the other. */
function compareOthers(before: Named, after: Named, isServers: (name: string) => boolean): Drift[] {
  const of = (side: Named): unknown[] =>
    [...side.entries].filter(([name]) => !isServers(name)).map(([, value]) => value);
  const [old, young] = [of(before), of(after)];
  if (old.some((value) => typeof value !== 'object')) return [];
  return shapeDrifts(old, young, before.path);
}

function shapeDrifts(before: unknown, after: unknown, path = '$'): Drift[] {
  return compareShapes(before, after).map((each) => ({
    ...each,
    severity: each.kind === 'added' ? 'additive' : 'breaking',
    against: 'recorded',
    path: each.path.replace(/^\$/, path),
  }));
}

function drift(kind: Drift['kind'], severity: Severity, path: string, recorded: string, live: string): Drift {
  return { kind, severity, path, recorded, live, against: 'recorded' };
}
