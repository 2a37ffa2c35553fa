import type { Drift, DriftKind } from '../compare/drift.ts';
import { generalise, parentOf } from './cause-of.ts';

export type Words = { summary: string; advice: string };

type Told = {
  id: string;
  drift: Drift;
  /** The names that the finding is about; empty where it has none of its own. */
  items: readonly string[];
  /** `GET /sdapi/v1/samplers`. */
  operations: readonly string[];
};

/** What each kind of finding says, with `{what}`, `{before}`, `{after}` and `{items}`, and what a caller should do. */
type Template = { says: string; advice: string };

const templates: Readonly<Record<DriftKind, Template>> = {
  status: {
    says: '{what} answers {after}, was {before}',
    advice:
      'Look at what callers do with either status; what was refused may be done now, and the other way round.',
  },
  header: {
    says: 'the header {what} is {after}, was {before}',
    advice: 'Matters to callers and proxies that read it.',
  },
  missing: { says: '{what} is gone', advice: 'Do without it, or read it only where it is there.' },
  added: { says: '{what} is new', advice: 'Nothing breaks; types can be made anew to know it.' },
  type: { says: '{what} is {after}, was {before}', advice: 'Read the new type.' },
  null: { says: '{what} may be null, was {before}', advice: 'Be ready for null.' },
  length: {
    says: '{what} is {after}, was {before}',
    advice: 'Callers that take items by their place read another one, or none.',
  },
  value: { says: '{what} is {after}, was {before}', advice: 'Look whether callers rely on the old value.' },
  relation: {
    says: '{what} no longer goes with the values beside it: {after}, was {before}',
    advice: 'Values that were the same thing said twice have parted; find out which one is right.',
  },
  order: { says: '{what} has another order', advice: 'Matters only to callers that go by place.' },
  spacing: { says: '{what} has other white space', advice: 'Matters only to callers that compare texts.' },
  picture: {
    says: '{what} is {after}, was {before}',
    advice: 'Look whether callers can read such a picture.',
  },
  unlike: {
    says: '{what} looks otherwise',
    advice: 'The same seed draws another picture; nothing in the API changed.',
  },
  schema: {
    says: '{what} is {after}, should be {before}',
    advice: 'Types that were generated are wrong about it.',
  },
  scenario: {
    says: 'expected {before}, found {after}',
    advice: 'Play the scenario by hand and look at the server.',
  },
  spec: {
    says: '{what} is {after}, was {before} in the spec',
    advice: 'Make the types anew and look at the callers.',
  },
};

/** The same for things that have names. */
const named: Readonly<Record<string, Template>> = {
  'missing option': {
    says: 'options lost {items}',
    advice: 'Setting one is an error now, and reading it gives nothing: ask for what is there.',
  },
  'added option': {
    says: 'options gained {items}',
    advice: 'Nothing breaks; types can be made anew to know them.',
  },
  'value option': {
    says: 'options have other defaults: {items}',
    advice: 'A server that nobody set up behaves otherwise; send what you rely on.',
  },
  'type option': { says: 'options are of another type: {items}', advice: 'Read and send the new type.' },
  'null option': { says: 'options are null: {items}', advice: 'Be ready for null.' },
  'missing item': {
    says: '{what} lost {items}',
    advice: 'Requests that name one fail, or get something else; choose from the list.',
  },
  'added item': { says: '{what} gained {items}', advice: 'Nothing breaks; there is more to choose from.' },
  'missing field': { says: '{what} lost {items}', advice: 'Do without, or read it only where it is there.' },
  'added field': {
    says: '{what} gained {items}',
    advice: 'Nothing breaks; types can be made anew to know it.',
  },
  arguments: {
    says: 'the script {within} takes other arguments: {items}',
    advice: 'script_args go by place: look at /sdapi/v1/script-info and send them anew.',
  },
  'type field': {
    says: '{what} has {items} of another type: {after}, was {before}',
    advice: 'Read the new type.',
  },
  'missing infotext': {
    says: 'infotexts no longer say {name}',
    advice: 'Callers that read settings from pictures must do without it.',
  },
  'added infotext': {
    says: 'infotexts also say {name}',
    advice: 'Callers that read settings from pictures meet a field that they may not know.',
  },
  'value infotext': {
    says: 'infotexts say {after} for {name}, was {before}',
    advice: 'The same request is carried out, or told, in another way: look which.',
  },
};

/** The same change of the spec in several places of one route. */
const manyChanges: Template = { says: '{within} in the spec: {items}', advice: '' };

/** Puts a finding into words. */
export function wordFinding({ id, drift, items, operations }: Told): Words {
  const isArgumentChange = id.startsWith('arguments/');
  const subject = drift.subject?.kind;
  const ofName = isArgumentChange ? named.arguments : named[`${drift.kind} ${subject}`];
  const isOfMany = drift.kind === 'spec' && items.length > 1;
  const { says, advice } = ofName ?? (isOfMany ? manyChanges : templates[drift.kind]);
  const texts: Readonly<Record<string, string>> = {
    what: whatOf(drift, operations, items.length > 0),
    before: drift.recorded,
    after: drift.live,
    items: formatItems(items),
    name: drift.subject?.name ?? '',
    within: [drift.within?.replaceAll('-', ' '), drift.kind === 'spec' && drift.route]
      .filter(Boolean)
      .join(' of '),
  };
  return {
    summary:
      (ofName || isOfMany ? undefined : drift.says) ??
      says.replace(/\{(\w+)\}/g, (_, name: string) => texts[name] ?? ''),
    advice: (ofName ? undefined : drift.advice) ?? (isForPeople(drift) ? adviceForPeople : advice),
  };
}

function whatOf({ path, kind }: Drift, operations: readonly string[], isParent: boolean): string {
  const [first = ''] = operations;
  const others = operations.length > 1 ? ` and ${operations.length - 1} more` : '';
  if (kind === 'status') return `${first}${others}`;
  if (kind === 'header') return path.replace(/^headers\./, '');
  const within = (isParent ? parentOf(generalise(path)) : generalise(path)).replace(/^\$(?:\[\*\])?\.?/, '');
  return within === '' ? `${first}${others}` : `${within} of ${first}${others}`;
}

/** Another title or label. */
function isForPeople({ kind, severity }: Drift): boolean {
  return kind === 'value' && severity === 'cosmetic';
}

const adviceForPeople = 'Nothing to do; only texts for people differ.';

const SHOWN = 8;

function formatItems(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN).join(', ');
  return items.length > SHOWN ? `${shown} and ${items.length - SHOWN} more` : shown;
}
