import classes from './contract-page.module.css';
import type { ContractReport, Finding } from './contract-report.ts';
import { count, nameSides } from './words.ts';

type Props = { finding: Finding; report: ContractReport; isOpenFirst: boolean };

/** Names shown of a list; the report has them all. */
const mostNames = 60;

/** One cause: what to do about it, and where it was seen first. */
export function FindingDetails({ finding, report, isOpenFirst }: Props) {
  const { summary, advice, exchanges, first, items, operations, scenarios } = finding;
  const [before, after] = nameSides(finding, report);
  return (
    <details className={classes.details} open={isOpenFirst}>
      <summary>
        {summary} <span className={classes.aside}>({count(exchanges, 'exchange')})</span>
      </summary>
      <p className={classes.sentence}>{advice}</p>
      <dl className={classes.facts}>
        <dt>First seen</dt>
        <dd>
          {first.scenario} #{first.index}, <code>{`${first.method} ${first.path}`}</code>
        </dd>
        <dt>Place</dt>
        <dd>
          <code>{first.place}</code>
        </dd>
        <dt>{before}</dt>
        <dd>
          <code>{first.before}</code>
        </dd>
        <dt>{after}</dt>
        <dd>
          <code>{first.after}</code>
        </dd>
        <Names title="Names" names={items} />
        <Names title="Operations" names={operations} />
        <Names title="Scenarios" names={scenarios} />
      </dl>
    </details>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const hidden = names.length - mostNames;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {names.slice(0, mostNames).join(', ')}
        {hidden > 0 && ` and ${hidden} more`}
      </dd>
    </>
  );
}
