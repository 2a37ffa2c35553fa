import type { Finding } from '../../findings/finding.ts';
import { severities } from '../../severity.ts';
import type { ContractReport } from '../report.ts';
import { count, nameSides } from '../words.ts';
import { html, type SafeHtml } from './html.ts';

/** The findings, the worst first and folded, with a box a severity by which they are hidden. */
export function findingList(report: ContractReport): SafeHtml {
  const { findings, severities: counts } = report;
  if (findings.length === 0) return html`<p>There are none.</p>`;
  const boxes = severities
    .filter((severity) => counts[severity] > 0)
    .map(
      (severity) => html`<label><input type="checkbox" id="show-${severity}" checked>
        <span class="chip ${severity}">${severity}</span> ${counts[severity]}</label>`,
    );
  return html`
    <fieldset class="filters"><legend class="muted">Shown are</legend>${boxes}</fieldset>
    ${findings.map((finding, i) => findingDetails(finding, i === 0, report))}`;
}

function findingDetails(finding: Finding, isOpen: boolean, report: ContractReport): SafeHtml {
  const { severity, summary, advice, exchanges, first, items, scenarios, operations } = finding;
  const [before, after] = nameSides(finding.against, report);
  return html`
    <details class="finding-${severity}"${isOpen ? html` open` : undefined}>
      <summary><span class="chip ${severity}">${severity}</span> <bdi>${summary}</bdi>
        <span class="muted">(${count(exchanges, 'exchange')})</span></summary>
      <div>
        <p><bdi>${advice}</bdi></p>
        <dl>
          <dt>First seen</dt><dd><code>${first.scenario}</code> #${first.index}, <code>${first.method} ${first.path}</code></dd>
          <dt>Place</dt><dd><code>${first.place}</code></dd>
          <dt>${before}</dt><dd><code>${first.before}</code></dd>
          <dt>${after}</dt><dd><code>${first.after}</code></dd>
          ${row('Names', items)}${row('Operations', operations)}${row('Scenarios', scenarios)}
        </dl>
      </div>
    </details>`;
}

/** How many names stand in one row. */
const maxNames = 60;

function row(title: string, names: readonly string[]): SafeHtml | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, maxNames).map((name, i) => html`${i > 0 ? ', ' : ''}<code>${name}</code>`);
  const hidden = names.length - shown.length;
  return html`<dt>${title}</dt><dd>${shown}${hidden > 0 ? ` and ${hidden} more` : undefined}</dd>`;
}
