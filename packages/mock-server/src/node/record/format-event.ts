import type { RecorderEvent } from './recorder-event.ts';

/** Columns that a method and a path take as a rule; longer ones push the rest to the right. */
const requestWidth = 40;

/** One request as a line for the terminal: number, method and path, status, time, size, and what was odd. */
export function formatEvent({ method, url, status, durationMs, bytes, outcome }: RecorderEvent): string {
  const number = outcome.kind === 'recorded' ? String(outcome.number) : '-';
  const columns = [
    number.padStart(5),
    `${method} ${printable(url)}`.padEnd(requestWidth),
    String(status ?? '---'),
    formatMs(durationMs).padStart(9),
    formatBytes(bytes).padStart(9),
  ];
  const remark = remarkOn(outcome);
  return columns.join('  ') + (remark === undefined ? '' : `  ${remark}`);
}

/** `1,234,567` bytes as `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function formatMs(ms: number): string {
  return ms < 9999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function remarkOn(outcome: RecorderEvent['outcome']): string | undefined {
  if (outcome.kind === 'recorded') return outcome.note;
  if (outcome.kind === 'passed') return outcome.problem;
  return `LEFT OUT: ${outcome.reason}`;
}

/** A client's text on the terminal: nothing of it moves the cursor, and a long query is cut. */
function printable(url: string): string {
  const text = url.replace(/[^\x20-\x7e]/g, '?');
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
