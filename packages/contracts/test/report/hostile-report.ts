import type { ContractReport } from '../../src/report/index.ts';
import { buildExchange, buildFinding, buildReport } from '../build-report.ts';

/** Texts that would be something else in one of the formats, or in a terminal, if they were put there as they are. */
export const hostileTexts: readonly string[] = [
  ']]> & <script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</summary></details></style><!-- -->',
  "' onmouseover='alert(1)",
  '| a | b |\n|---|---|',
  '`code` ``more`` ```\nfence\n```',
  '[link](https://evil.example) ![x](y) www.evil.example https://evil.example a@evil.example',
  '@someone #1 GH-2 org/repo#3 :tada: $x^2$ ~~no~~ **bold** _it_',
  '# heading\n- list\n1. list\n> quote',
  '\u001b[31mred\u001b[0m \u0007 \u0000 \u009b2J \u0085',
  'שלום \u202egnp.exe \u2066x',
  '🦊 👩‍🚀 é',
  'half \ud83d pair \udc00 \uffff \ufffe',
  '&lt; &#60; &amp;',
  'x'.repeat(5000),
];

/** A report that has each of these texts in every place that takes a text. */
export function buildHostileReport(): ContractReport {
  const findings = hostileTexts.map((text, i) =>
    buildFinding({
      id: `value/${text}`,
      kind: 'value',
      severity: (['breaking', 'risky', 'additive', 'cosmetic'] as const)[i % 4] ?? 'risky',
      summary: text,
      advice: text,
      items: [text, text],
      scenarios: [text],
      operations: [text],
      first: { index: i, scenario: text, method: 'GET', path: text, place: text, before: text, after: text },
    }),
  );
  const exchanges = hostileTexts.map((text, index) =>
    buildExchange({
      index,
      scenario: text,
      method: 'GET',
      path: text,
      equal: false,
      drifts: [
        { kind: 'value', severity: 'risky', path: text, recorded: text, live: text, against: 'recorded' },
      ],
      findings: [`value/${text}`],
    }),
  );
  const all = hostileTexts.join(' ');
  return buildReport({
    target: all,
    recorded: all,
    verdict: { failOn: 'risky', passed: false, text: all },
    groups: hostileTexts.map((name) => ({ name, equal: 0, total: 1 })),
    findings,
    exchanges,
    notes: [...hostileTexts],
    knownGaps: hostileTexts.map((text) => ({
      scenario: text,
      path: text,
      reason: text,
      expires: text,
      excused: 1,
    })),
    coverage: hostileTexts.map((text) => ({ operation: text, statuses: [], recorded: [], reason: text })),
    pictures: hostileTexts.map((text, index) => ({
      index,
      scenario: text,
      place: text,
      likeness: 'other',
      distance: 0.5,
      tolerance: 0.02,
      before: index === 0 ? 'javascript:alert(1)' : null,
      after: 'data:image/png;base64,iVBORw0KGgo=',
      difference: index === 1 ? 'data:image/svg+xml;base64,PHN2Zz4=' : null,
    })),
  });
}

/** A report with very many findings. */
export function buildLargeReport(findings: number): ContractReport {
  return buildReport({
    verdict: { failOn: 'risky', passed: false, text: `${findings} breaking.` },
    findings: Array.from({ length: findings }, (_, i) =>
      buildFinding({
        id: `missing/field/${i}`,
        kind: 'missing',
        severity: 'breaking',
        summary: `field ${i} is gone`,
      }),
    ),
    exchanges: Array.from({ length: findings }, (_, index) =>
      buildExchange({
        index,
        equal: false,
        drifts: [
          {
            kind: 'missing',
            severity: 'breaking',
            path: `$.f${index}`,
            recorded: '1',
            live: 'missing',
            against: 'recorded',
          },
        ],
        findings: [`missing/field/${index}`],
      }),
    ),
  });
}
