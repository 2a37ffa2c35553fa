import { severities } from '../severity.ts';
import { type Rule, rules, type SpecChangeKind, type SpecDirection } from './rules/index.ts';
import type { SpecFinding, SpecPlace } from './spec-finding.ts';

/** What changed, apart from where. */
export type SpecChange = {
  direction: SpecDirection;
  kind: SpecChangeKind;
  before: string | null;
  after: string | null;
};

/** Collects changes, and makes one finding of those that have one cause. */
export type Findings = {
  /** @param cause - the same for changes that are one, a schema's change for instance */
  add(cause: object, change: SpecChange, place: SpecPlace): void;
  /** The worst first, and of one severity those of one kind together. */
  list(): SpecFinding[];
};

type Cause = { change: SpecChange; places: SpecPlace[] };

export function createFindings(): Findings {
  const causes = new Map<object, Cause>();
  return {
    add(cause, { direction, kind, before, after }, { operation, path }) {
      const place = { operation, path: path.replace(/(^| )\./, '$1') };
      const known = causes.get(cause);
      if (known) known.places.push(place);
      else causes.set(cause, { change: { direction, kind, before, after }, places: [place] });
    },
    list: () => inOrder(uniteAlike([...causes.values()]).map(toFinding)),
  };
}

/** Two schemas that changed alike in the same place, as those of txt2img and img2img do, are told as one. */
function uniteAlike(causes: readonly Cause[]): Cause[] {
  const united = new Map<string, Cause>();
  for (const { change, places } of causes) {
    const [first] = places as [SpecPlace];
    const isOwn = change.direction === 'route' && change.kind.startsWith('route-');
    const key = JSON.stringify([change, first.path, isOwn ? first.operation : '']);
    const known = united.get(key);
    if (known) known.places.push(...places);
    else united.set(key, { change, places: [...places] });
  }
  return [...united.values()];
}

function toFinding({ change, places }: Cause): SpecFinding {
  const rule = ruleOf(change);
  const [{ path }] = places as [SpecPlace];
  const texts: Readonly<Record<string, string | null>> = { ...change, path: path || 'the body' };
  return {
    severity: rule.severity,
    ...change,
    places: withoutRepeats(places),
    summary: rule.says.replace(/\{(path|before|after)\}/g, (_, name) => texts[name] ?? ''),
    advice: rule.advice,
  };
}

/** A body of two content types shows a change twice. */
function withoutRepeats(places: readonly SpecPlace[]): SpecPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

function inOrder(findings: readonly SpecFinding[]): SpecFinding[] {
  const kinds = Object.values(rules).flatMap((table) => Object.keys(table));
  const rank = ({ severity, kind }: SpecFinding): number =>
    severities.indexOf(severity) * kinds.length + kinds.indexOf(kind);
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

function ruleOf({ direction, kind }: SpecChange): Rule {
  const table: Readonly<Record<string, Rule>> = rules[direction];
  const rule = table[kind];
  // Kinds and tables are made for each other; a kind without a rule is a mistake in this room.
  if (!rule) throw new Error(`${kind} has no meaning in a ${direction}`);
  return rule;
}
