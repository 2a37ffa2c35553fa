import { type PyValue, pythonStr } from '../../../../python/index.ts';

/** Quoted (and what follows the quote) or plain, then what divides it from the next. */
const field = / *(?:"((?:[^"]|"")*)"?([^,\n]*)|([^,\n]*))(,|\n|$)/y;

/**
 * Reads comma-separated values as Python's `csv` does, all lines in a row, with white space around each value taken off.
 * A value in quotes may hold commas; a quote inside it is doubled (`xyz/syntax-csv-quotes`).
 */
export function parseCsv(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const values: string[] = [];
  let divider = '\n';
  for (let at = 0; divider !== ''; at = field.lastIndex) {
    if (divider === '\n') {
      while (lines[at] === '\n') at += 1;
      if (at >= lines.length) break;
    }
    field.lastIndex = at;
    const [, quoted, rest = '', plain = '', end = ''] = field.exec(lines) ?? [];
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest;
    values.push(value.trim());
    divider = end;
  }
  return values;
}

/** Writes one row as Python's `csv` does: in quotes only what needs them. */
export function formatCsv(values: readonly PyValue[]): string {
  const row = values.map((value) => {
    const text = value === null ? '' : pythonStr(value);
    const needsQuotes = /[",\r\n]/.test(text) || (text === '' && values.length === 1);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return row.join(',').trim();
}
