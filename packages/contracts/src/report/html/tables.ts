import type { ContractReport, ReportedExchange } from '../report.ts';
import { summariseCoverage } from '../summarise-coverage.ts';
import { formatPercent, nameSides } from '../words.ts';
import { html, type SafeHtml } from './html.ts';

export function scoreTable({ groups, total }: ContractReport): SafeHtml {
  const rows = [...groups, { name: 'total', ...total }].map(
    (
      score,
    ) => html`<tr><th scope="row">${score.name}</th><td class="number">${score.equal} of ${score.total}</td>
      <td class="number">${formatPercent(score)}</td>
      <td><meter max="${Math.max(1, score.total)}" value="${score.equal}" aria-label="${score.name}"></meter></td></tr>`,
  );
  return html`<div class="wide"><table><thead><tr><th scope="col">Group</th><th scope="col" class="number">Agree</th>
    <th scope="col" class="number">Share</th><td></td></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** What of the spec was called and recorded, the gaps first; nothing where no spec was read. */
export function coverageTable({ coverage }: ContractReport): SafeHtml | undefined {
  const summary = summariseCoverage(coverage);
  if (!summary) return undefined;
  const { operations, called, recorded, gaps } = summary;
  const rows = [...gaps, ...coverage.filter((row) => !gaps.includes(row))].map(
    (
      row,
    ) => html`<tr><th scope="row"><code>${row.operation}</code></th><td>${row.statuses.join(', ') || '–'}</td>
      <td>${row.recorded.join(', ') || '–'}</td><td><bdi>${row.reason ?? ''}</bdi></td></tr>`,
  );
  return html`
    <h2>Coverage</h2>
    <p>Of ${operations} operations this run called ${called}; ${recorded} are recorded; ${gaps.length} are neither.</p>
    <details><summary>Operations and their statuses</summary><div class="wide"><table><thead><tr><th scope="col">Operation</th>
      <th scope="col">This run</th><th scope="col">Recorded</th><th scope="col">Why not</th></tr></thead>
      <tbody>${rows}</tbody></table></div></details>`;
}

export function gapTable({ knownGaps }: ContractReport): SafeHtml | undefined {
  if (knownGaps.length === 0) return undefined;
  const rows = knownGaps.map(
    (gap) => html`<tr><th scope="row"><code>${gap.scenario}</code></th><td><code>${gap.path}</code></td>
      <td><bdi>${gap.reason}</bdi></td><td class="number">${gap.excused}</td><td>${gap.expires}</td></tr>`,
  );
  return html`
    <h2>Known gaps</h2>
    <div class="wide"><table><thead><tr><th scope="col">Scenario</th><th scope="col">Place</th><th scope="col">Reason</th>
      <th scope="col" class="number">Excused</th><th scope="col">Until</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** How many exchanges, and how many drifts of one, are listed; the JSON report has them all. */
const maxExchanges = 500;
const maxDrifts = 50;

/** The exchanges that differ, each with its drifts. */
export function exchangeList(report: ContractReport): SafeHtml | undefined {
  const differing = report.exchanges.filter(({ equal }) => !equal);
  if (differing.length === 0) return undefined;
  const hidden = differing.length - maxExchanges;
  return html`
    <h2>Exchanges that differ</h2>
    ${differing.slice(0, maxExchanges).map((exchange) => exchangeDetails(exchange, report))}
    ${hidden > 0 ? html`<p class="muted">… and ${hidden} more, in the JSON report.</p>` : undefined}`;
}

function exchangeDetails(exchange: ReportedExchange, report: ContractReport): SafeHtml {
  const { drifts, scenario, index, method, path, status } = exchange;
  const rows = drifts.slice(0, maxDrifts).map((drift) => {
    const [before, after] = nameSides(drift.against, report);
    return html`<dt class="chip ${drift.severity}">${drift.severity}</dt><dd><code>${drift.path}</code>:
      ${before} <code>${drift.recorded}</code>, ${after} <code>${drift.live}</code></dd>`;
  });
  const hidden = drifts.length - rows.length;
  return html`
    <details><summary><code>${scenario}</code> #${index} <code>${method} ${path}</code>
      <span class="muted">(${status}, ${drifts.length})</span></summary>
      <div><dl>${rows}</dl>${hidden > 0 ? html`<p class="muted">… and ${hidden} more</p>` : undefined}</div></details>`;
}
