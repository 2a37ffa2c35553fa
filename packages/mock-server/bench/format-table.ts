import { type Measurement, meetsAim } from './measurement.ts';

const columns = ['what', 'measured', 'beside', 'ratio', 'aim', ''] as const;

/** The measurements as a table for the terminal. */
export function formatTable(measurements: readonly Measurement[]): string {
  const rows = [columns, ...measurements.map(toRow)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 1 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
}

function toRow(measurement: Measurement): string[] {
  const { what, value, unit, beside, ratio, aim } = measurement;
  const met = meetsAim(measurement);
  return [
    what,
    `${toDigits(value)} ${unit}`,
    beside ? `${toDigits(beside.value)} (${beside.what})` : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    aim ? ('atLeast' in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`) : '',
    met === undefined ? '' : met ? 'ok' : 'MISSED',
  ];
}

function toDigits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
