import type { Drift } from '../compare/drift.ts';
import { groupOf } from '../exchange/recorded-exchange.ts';
import { isAtLeast } from '../severity.ts';
import { cutText } from './cut-text.ts';
import { escapeXml } from './escape/escape-xml.ts';
import type { ContractReport, ReportedExchange } from './report.ts';
import { nameSides } from './words.ts';

/** CI servers keep every report for months. */
const maxDrifts = 20;
const maxLine = 400;

/** A report as JUnit XML: a suite a group, a case an exchange; one fails that shows a drift as severe as the run fails on. */
export function formatJunit(report: ContractReport): string {
  const suites = new Map<string, ReportedExchange[]>();
  for (const exchange of report.exchanges) {
    const group = groupOf(exchange.scenario);
    suites.set(group, [...(suites.get(group) ?? []), exchange]);
  }
  const all = attributes({
    name: `sdwebui-contract ${report.command}`,
    ...countCases(report.exchanges, report),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${all}>`,
    ...[...suites].flatMap(([group, exchanges]) => formatSuite(group, exchanges, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function formatSuite(
  group: string,
  exchanges: readonly ReportedExchange[],
  report: ContractReport,
): string[] {
  const { target, recorded, verdict, startedAt } = report;
  const properties = Object.entries({ target, recorded, verdict: verdict.text });
  const suite = {
    name: group,
    ...countCases(exchanges, report),
    timestamp: startedAt.replace(/\.\d+Z$/, ''),
  };
  return [
    `  <testsuite ${attributes(suite)}>`,
    '    <properties>',
    ...properties.map(([name, value]) => `      <property ${attributes({ name, value })}/>`),
    '    </properties>',
    ...exchanges.flatMap((exchange) => formatCase(exchange, report)),
    '  </testsuite>',
  ];
}

function formatCase(exchange: ReportedExchange, report: ContractReport): string[] {
  const { index, scenario, method, path, durationMs, drifts } = exchange;
  const opening = attributes({
    name: `#${index} ${method} ${path}`,
    classname: scenario,
    time: toSeconds(durationMs),
  });
  if (drifts.length === 0) return [`    <testcase ${opening}/>`];
  const text = escapeXml(formatDrifts(drifts, report));
  const worst = findFailures(exchange, report)[0];
  if (!worst)
    return [`    <testcase ${opening}>`, `      <system-out>${text}</system-out>`, '    </testcase>'];
  const failure = attributes({ type: worst.severity, message: formatDrift(worst, report) });
  return [`    <testcase ${opening}>`, `      <failure ${failure}>${text}</failure>`, '    </testcase>'];
}

function findFailures({ drifts }: ReportedExchange, { verdict }: ContractReport): Drift[] {
  return drifts.filter(({ severity }) => isAtLeast(severity, verdict.failOn));
}

function formatDrifts(drifts: readonly Drift[], report: ContractReport): string {
  const lines = drifts.slice(0, maxDrifts).map((drift) => `${drift.severity} ${formatDrift(drift, report)}`);
  const hidden = drifts.length - lines.length;
  return [...lines, ...(hidden > 0 ? [`… and ${hidden} more`] : [])].join('\n');
}

function formatDrift({ path, recorded, live, against, says }: Drift, report: ContractReport): string {
  const [before, after] = nameSides(against, report);
  return cutText(`${path}: ${says ?? `${before} ${recorded}, ${after} ${live}`}`, maxLine);
}

function countCases(exchanges: readonly ReportedExchange[], report: ContractReport) {
  return {
    tests: exchanges.length,
    failures: exchanges.filter((exchange) => findFailures(exchange, report).length > 0).length,
    errors: 0,
    skipped: 0,
    time: toSeconds(exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  };
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}
