import { Text } from '@mantine/core';
import classes from './contract-page.module.css';
import { type ContractReport, type Finding, severities } from './contract-report.ts';
import { FindingDetails } from './finding-details.tsx';
import { count } from './words.ts';

type Props = { report: ContractReport };

const meanings: Readonly<Record<Finding['severity'], string>> = {
  breaking: 'Callers break',
  risky: 'Callers may go wrong without an error',
  additive: 'Something new, which callers need not know',
  cosmetic: 'Nothing that a caller sees',
};

/** The findings under their severities, the worst first; the first of them is open. */
export function FindingList({ report }: Props) {
  const { findings } = report;
  return (
    <section className={classes.section} aria-label="Findings">
      <h2 className={classes.heading}>Findings</h2>
      {findings.length === 0 && <Text size="sm">There are none.</Text>}
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return (
          found.length > 0 && (
            <section key={severity} aria-label={severity}>
              <h3 className={classes.severity} data-severity={severity}>
                {severity}
                <span className={classes.aside}>
                  {count(found.length, 'finding')}. {meanings[severity]}.
                </span>
              </h3>
              {found.map((finding) => (
                <FindingDetails
                  key={finding.id}
                  finding={finding}
                  report={report}
                  isOpenFirst={finding === findings[0]}
                />
              ))}
            </section>
          )
        );
      })}
    </section>
  );
}
