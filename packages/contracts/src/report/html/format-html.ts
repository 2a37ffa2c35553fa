import type { ContractReport } from '../report.ts';
import { count, formatPercent } from '../words.ts';
import { findingList } from './finding-list.ts';
import { html, SafeHtml } from './html.ts';
import { pictureList } from './picture-list.ts';
import { style } from './style.ts';
import { coverageTable, exchangeList, gapTable, scoreTable } from './tables.ts';

/** A report as one page that needs nothing but itself: no script at all, no font, no picture from elsewhere. */
export function formatHtml(report: ContractReport): string {
  const { verdict, target, recorded, total, startedAt, durationMs, notes, command } = report;
  const title = `Contract check ${verdict.passed ? 'passed' : 'failed'}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}: ${target}</title>
<style>${new SafeHtml(style)}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<main>
  <header class="verdict${verdict.passed ? '' : ' failed'}">
    <h1>${title}</h1>
    <p><bdi>${verdict.text}</bdi></p>
    <p class="muted">${total.equal} of ${count(total.total, 'exchange')} agree (${formatPercent(total)})</p>
  </header>
  <dl>
    <dt>Target</dt><dd><bdi>${target}</bdi></dd>
    <dt>Against</dt><dd><bdi>${recorded}</bdi></dd>
    <dt>Run</dt><dd><code>${command}</code>, <time datetime="${startedAt}">${startedAt.slice(0, 16).replace('T', ' ')} UTC</time>,
      ${(durationMs / 1000).toFixed(1)} s, fails from ${verdict.failOn} on</dd>
  </dl>
  ${notes.length > 0 ? html`<ul>${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul>` : undefined}
  <h2 id="findings">Findings</h2>
  ${findingList(report)}
  ${pictureList(report)}
  <h2>Scores</h2>
  ${scoreTable(report)}
  ${coverageTable(report)}
  ${gapTable(report)}
  ${exchangeList(report)}
</main>
</body>
</html>
`;
  return page.text;
}
