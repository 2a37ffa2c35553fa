import { table, wrap } from '../markdown.ts';
import type { Driver } from './driver.ts';
import type { Cell } from './row.ts';

/** What was seen of every client, row by row. */
export type Compared = { topic: string; cells: readonly Cell[] };

/** A room of rows, under its heading. */
export type Section = { heading: string; rows: readonly Compared[] };

/** Writes the page. */
export function formatPage(
  drivers: readonly Driver[],
  sections: readonly Section[],
  { absent, mock }: { absent: readonly string[]; mock: string },
): string {
  const notes = drivers.flatMap(({ note }) => note ?? []);
  const names = drivers.map(({ name, version }) => `\`${name}\` ${version}`);
  return `${[
    '# The client beside others',
    wrap(
      'Written by `npm run compare:clients`: each cell is what was seen when the script ran the client on the mock ' +
        `(${mock}), or the compiler or a bundler on the client. Words in “ ” are those of the error that was thrown.`,
    ),
    ...sections.map(({ heading, rows }) => `## ${heading}\n\n${table(['', ...names], rows.map(toLine))}`),
    '## Notes',
    [
      ...notes,
      ...absent.map(
        (name) =>
          `\`${name}\` could not be installed when this page was written: \`npm view\` answers E404. So it has no column.`,
      ),
      'Both packages from npm ask for sharp 0.32, whose binary comes by an install script. None is run here: they run with 0.34, by ' +
        'which also the infotext was read, and what is installed is counted as they ask for it, without the binary.',
      'What is installed is without optional peers: ours wants `openapi-typescript` and `typescript` beside it where types are generated.',
    ]
      .map((note) => wrap(`- ${note}`).replaceAll('\n', '\n  '))
      .join('\n'),
  ].join('\n\n')}\n`;
}

function toLine({ topic, cells }: Compared): string[] {
  return [topic, ...cells.map(({ is, says }) => [is, says.replace(/\s+/g, ' ')].filter(Boolean).join(': '))];
}
