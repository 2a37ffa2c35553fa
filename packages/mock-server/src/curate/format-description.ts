import type { DescribedOperation, InstanceDescription } from './describe-instance.ts';

/** So many rows of a table are printed; `--json` has them all. */
const mostRows = 60;

/** A description for a terminal. */
export function formatDescription(instance: InstanceDescription): string {
  const { server, sources, operations, scenarios, states, lists, pictures } = instance;
  const recorded = operations.filter(isRecorded);
  const unasked = operations.length - recorded.length;
  const parts = [
    `${instance.name}: ${server.dialect} ${server.version}, ${counted(instance.exchanges, 'exchange')}, ${toMegabytes(instance.bytes)}\n` +
      `recorded as ${sources.join(', ') || 'nothing that is told'}; ${counted(lists.length, 'list')}`,
    section(
      'operations',
      recorded.map(operationRow),
      unasked > 0 ? `${unasked} more in the spec, without recordings` : undefined,
    ),
    section(
      'scenarios',
      [...groups(scenarios)].map(([name, { count, exchanges }]) => [
        name,
        counted(count, 'scenario'),
        counted(exchanges, 'exchange'),
      ]),
    ),
    section(
      'states',
      states.map(({ options, exchanges }) => [describeState(options), counted(exchanges, 'exchange')]),
    ),
    section(
      'pictures',
      [...pictures.all]
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, 5)
        .map(({ file, bytes, format, width, height }) => [
          `${file.slice(0, 12)}…`,
          `${format ?? 'unreadable'} ${width ?? '?'}x${height ?? '?'}`,
          `${(bytes / 1000).toFixed(1)} kB`,
        ]),
      `${counted(pictures.count, 'picture')}, ${toMegabytes(pictures.bytes)}; these are the biggest`,
    ),
    pictures.missing.length > 0
      ? section(
          'pictures that are named and not there',
          pictures.missing.map((file) => [file]),
        )
      : undefined,
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

export function isRecorded({ recordings }: DescribedOperation): boolean {
  return Object.keys(recordings).length > 0;
}

/** `200 x 3, 422 x 2` */
export function formatRecordings({ recordings }: DescribedOperation): string {
  return Object.entries(recordings)
    .map(([status, count]) => `${status} x ${count}`)
    .join(', ');
}

/** The options that differed, by name; long values by their length. */
export function describeState(options: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(options).map(([name, value]) => {
    const text = JSON.stringify(value) ?? '';
    return `${name} = ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
  });
  return told.length === 0 ? 'as at the start' : told.join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function operationRow(operation: DescribedOperation): string[] {
  const { method, path, inSpec } = operation;
  return [method, path, formatRecordings(operation), inSpec ? '' : 'not in the spec'];
}

function groups(
  scenarios: InstanceDescription['scenarios'],
): Map<string, { count: number; exchanges: number }> {
  const groups = new Map<string, { count: number; exchanges: number }>();
  for (const { name, exchanges } of scenarios) {
    const group = name.split('/')[0] as string;
    const known = groups.get(group) ?? { count: 0, exchanges: 0 };
    groups.set(group, { count: known.count + 1, exchanges: known.exchanges + exchanges });
  }
  return groups;
}

/** A title, rows in columns, and a remark. */
function section(title: string, rows: readonly string[][], remark?: string): string {
  const shown = rows.slice(0, mostRows);
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((row) => (row[column] ?? '').length)),
  );
  const lines = shown.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  if (rows.length > shown.length) lines.push(`  … and ${rows.length - shown.length} more`);
  if (remark !== undefined) lines.push(`  ${remark}`);
  return [title, ...lines].join('\n');
}
