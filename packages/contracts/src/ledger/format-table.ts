import { escapeMarkdown } from '../report/escape/escape-markdown.ts';
import type { LedgerEntry } from './ledger.ts';
import { findOldestDay, type LedgerGroup, nameServer } from './summarise-ledger.ts';

const heads = ['scenarios', 'live', 'oldest run', 'server', 'device', 'model', 'took'] as const;

/** A ledger as a Markdown table, a row a group; a sentence while nothing has run. */
export function formatLedgerTable(groups: readonly LedgerGroup[]): string {
  if (groups.every(({ entries }) => entries.length === 0)) return 'No live run is on record yet.';
  const rows = [[...heads], ...groups.map((group) => toCells(group).map(escapeMarkdown))];
  const widths = widthsOf(rows);
  // Padded as a formatter leaves it.
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(
      heads.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row)),
  ].join('\n');
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
}

/** A ledger for a terminal, a line a group. */
export function formatLedgerText(groups: readonly LedgerGroup[]): string {
  const rows = [heads, ...groups.map(toCells)];
  const widths = widthsOf(rows);
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCells({ group, total, entries }: LedgerGroup): string[] {
  const each = (read: (entry: LedgerEntry) => string | null): string =>
    [...new Set(entries.map(read))].filter((text) => text !== null).join(', ');
  const took = entries.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return [
    group,
    `${entries.length} of ${total}`,
    findOldestDay(entries) ?? 'never',
    each(nameServer),
    each(({ device }) => device),
    each(({ modelHash }) => modelHash),
    entries.length > 0 ? `${(took / 1000).toFixed(1)} s` : '',
  ];
}
