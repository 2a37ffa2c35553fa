import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './contract-page.module.css';
import type { ContractReport, CoverageRow } from './contract-report.ts';
import { formatPercent } from './words.ts';

type Props = { report: ContractReport };

export function ScoreTable({ report: { groups } }: Props) {
  if (groups.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Scores">
      <h2 className={classes.heading}>Scores</h2>
      <Table heads={['Group', 'Agree', 'Share']}>
        {groups.map(({ name, ...score }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {score.equal} of {score.total}
            </td>
            <td>{formatPercent(score)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const isGap = ({ statuses, recorded }: CoverageRow) => statuses.length === 0 && recorded.length === 0;

/** What of the spec was called and recorded, the gaps first. */
export function CoverageTable({ report: { coverage } }: Props) {
  if (coverage.length === 0) return null;
  const called = coverage.filter(({ statuses }) => statuses.length > 0).length;
  const recorded = coverage.filter((row) => row.recorded.length > 0).length;
  const gaps = coverage.filter(isGap);
  return (
    <section className={classes.section} aria-label="Coverage">
      <h2 className={classes.heading}>Coverage</h2>
      <Text size="sm">
        Of {coverage.length} operations this run called {called}; {recorded} are recorded; {gaps.length} are
        neither.
      </Text>
      <details className={classes.details}>
        <summary>Operations and their statuses</summary>
        <Table heads={['Operation', 'This run', 'Recorded', 'Why not']}>
          {[...gaps, ...coverage.filter((row) => !isGap(row))].map((row) => (
            <tr key={row.operation}>
              <th scope="row">{row.operation}</th>
              <td>{row.statuses.join(', ') || '–'}</td>
              <td>{row.recorded.join(', ') || '–'}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}

export function GapTable({ report: { knownGaps } }: Props) {
  if (knownGaps.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Known gaps">
      <h2 className={classes.heading}>Known gaps</h2>
      <Table heads={['Scenario', 'Place', 'Reason', 'Excused', 'Until']}>
        {knownGaps.map((gap) => (
          <tr key={`${gap.scenario} ${gap.path}`}>
            <th scope="row">{gap.scenario}</th>
            <td>
              <code>{gap.path}</code>
            </td>
            <td>{gap.reason}</td>
            <td>{gap.excused}</td>
            <td>{gap.expires}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Table({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keyboard too
    <section className={classes.wide} tabIndex={0} aria-label={`Table of ${heads[0]?.toLowerCase()}s`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
