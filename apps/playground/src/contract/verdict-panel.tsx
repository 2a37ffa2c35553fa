import { Text } from '@mantine/core';
import classes from './contract-page.module.css';
import type { ContractReport } from './contract-report.ts';
import { count, formatPercent } from './words.ts';

type Props = { report: ContractReport };

/** What the run came to, and what it was. */
export function VerdictPanel({ report }: Props) {
  const { verdict, target, recorded, command, startedAt, durationMs, total, notes } = report;
  return (
    <section className={classes.verdict} data-passed={verdict.passed} aria-label="Verdict">
      <h2 className={classes.title}>Contract check {verdict.passed ? 'passed' : 'failed'}</h2>
      <p className={classes.sentence}>{verdict.text}</p>
      <dl className={classes.facts}>
        <dt>Target</dt>
        <dd>{target}</dd>
        <dt>Against</dt>
        <dd>{recorded}</dd>
        <dt>Run</dt>
        <dd>
          {command}, <time dateTime={startedAt}>{startedAt.slice(0, 16).replace('T', ' ')} UTC</time>,{' '}
          {(durationMs / 1000).toFixed(1)} s, fails from {verdict.failOn} on
        </dd>
        <dt>Agree</dt>
        <dd>
          {total.equal} of {count(total.total, 'exchange')} ({formatPercent(total)})
        </dd>
      </dl>
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
    </section>
  );
}
