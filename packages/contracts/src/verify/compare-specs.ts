import type { Drift } from '../compare/drift.ts';
import { diffSpecs, type OpenApiDocument, type SpecFinding } from '../spec-diff/index.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { listRules } from './list-owners.ts';

/** What changed between the spec that was recorded and the judged server's own, as drifts; none where one has no spec. */
export function compareSpecs(recorded: unknown, facts: InstanceFacts): Drift[] {
  if (!isDocument(recorded) || !isDocument(facts.spec)) return [];
  return diffSpecs(recorded, facts.spec)
    .filter((finding) => !isOptionOfMachine(finding, facts))
    .map(toDrift);
}

function isDocument(value: unknown): value is OpenApiDocument {
  const paths = (value as { paths?: unknown } | null | undefined)?.paths;
  return typeof paths === 'object' && paths !== null;
}

/** Options that only some servers show, since an extension that comes with them is switched off there. */
function isOptionOfMachine({ kind, places }: SpecFinding, facts: InstanceFacts): boolean {
  return (
    kind === 'field-gone' &&
    places.every(
      ({ operation, path }) =>
        operation === 'GET /sdapi/v1/options' &&
        listRules['/sdapi/v1/options']?.owner(path, facts) === 'machine',
    )
  );
}

function toDrift({ severity, places, before, summary }: SpecFinding): Drift {
  const [place] = places;
  const path = [place?.operation, place?.path].filter(Boolean).join(' ');
  return {
    kind: 'spec',
    severity,
    path,
    recorded: before ?? 'as recorded',
    live: summary,
    against: 'recorded',
  };
}
