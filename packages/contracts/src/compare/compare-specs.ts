import { diffSpecs, formatFinding, parseSpec, type SpecFinding, type SpecPlace } from '../spec-diff/index.ts';
import type { Comparison } from './comparison.ts';
import type { DriftKind, Subject } from './drift.ts';
import { isGenerationRoute } from './random-seeds.ts';
import { isOptions } from './subject-of.ts';

/** Whether a route answers the server's own OpenAPI document. */
export function isSpecRoute(route: string): boolean {
  return /\/openapi\.json$/.test(route);
}

/** Compares two OpenAPI documents as callers of two servers meet them: what a document says otherwise is no drift by itself. */
export function compareSpecs(comparison: Comparison, recorded: string, live: string): void {
  const findings = diffSpecs(parseSpec(recorded, 'the recorded spec'), parseSpec(live, 'the spec'));
  for (const finding of findings) {
    const { severity, before, after, advice, places } = finding;
    const [place] = places as [SpecPlace];
    comparison.drifts.push({
      ...aboutWhat(finding, place),
      severity,
      recorded: before ?? 'missing',
      live: after ?? 'missing',
      against: 'recorded',
      says: formatFinding(finding),
      advice,
    });
  }
}

/** What changed in an answer, or in what a generation is sent, shows in answers too, and is one cause with that. */
function aboutWhat(finding: SpecFinding, { operation, path }: SpecPlace): SpecSubject {
  const { kind, direction } = finding;
  const route = operation.replace(/^\w+ /, '');
  if (direction === 'route') return { kind: 'spec', path: operation, route: '', within: kind };
  const isEchoed = direction === 'request' && isGenerationRoute(route) && !path.includes('.');
  const seen = direction === 'response' || isEchoed ? seenAs[kind] : undefined;
  if (seen === undefined) return { kind: 'spec', path, route, within: `${direction} ${kind}` };
  const name = path.replace(/^.*\./, '');
  const subject = { kind: isOptions(route) ? 'option' : 'field', name } as const;
  const place = isEchoed ? `$.parameters.${path}` : `$.${path}`.replace(/\.?\[\]/g, '[*]');
  return { kind: seen, path: place, route, subject };
}

type SpecSubject = { kind: DriftKind; path: string; route: string; subject?: Subject; within?: string };

/** As what a caller sees a change of the spec. */
const seenAs: Partial<Record<SpecFinding['kind'], DriftKind>> = {
  'field-gone': 'missing',
  'field-added': 'added',
  'required-field-added': 'added',
  'default-changed': 'value',
};
