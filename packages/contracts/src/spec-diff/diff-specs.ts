import { createSchemaWalk } from './compare/create-schema-walk.ts';
import { createFindings } from './create-findings.ts';
import type { OpenApiDocument } from './document/open-api-document.ts';
import { comparesNull } from './null-habit.ts';
import { compareOperations } from './operation/compare-operations.ts';
import type { Operation } from './operation/operation.ts';
import { readOperations } from './operation/read-operations.ts';
import { createSchemaReader } from './schema/schema-reader.ts';
import type { SpecFinding } from './spec-finding.ts';

/**
 * Says what a change of a server's `/openapi.json` means for its callers: one finding a cause, the worst first.
 *
 * Compared is what the documents say, whatever they call it: names of schemas, generated titles, spellings of null and
 * the order of things are no change, the routes of the web page and what belongs to the machine are left out, and where
 * a document does not say what an answer is, nothing is concluded.
 *
 * @param before - the document that callers were written for
 * @param after - the document that they meet
 * @example diffSpecs(old, now).filter(({ severity }) => severity === 'breaking')
 */
export function diffSpecs(before: OpenApiDocument, after: OpenApiDocument): SpecFinding[] {
  const readers = { before: createSchemaReader(before), after: createSchemaReader(after) };
  const common = { ...readers, comparesNull: comparesNull(before, after) };
  const sides = {
    request: { ...common, direction: 'request' as const },
    response: { ...common, direction: 'response' as const },
  };
  const walk = { request: createSchemaWalk(sides.request), response: createSchemaWalk(sides.response) };
  const [older, newer] = [readOperations(before), readOperations(after)];
  const findings = createFindings();

  for (const [key, operation] of older) {
    const counterpart = newer.get(key);
    if (!counterpart) {
      addRoute('route-gone', operation);
      continue;
    }
    const { changes, schemas } = compareOperations(operation, counterpart, sides);
    for (const change of changes) {
      findings.add(change, change, { operation: operation.name, path: change.path });
    }
    for (const { direction, ...pair } of schemas) {
      walk[direction](pair, (change, path) =>
        findings.add(change, { ...change, direction }, { operation: operation.name, path }),
      );
    }
  }
  for (const [key, operation] of newer) if (!older.has(key)) addRoute('route-added', operation);
  return findings.list();

  function addRoute(kind: 'route-gone' | 'route-added', { name }: Operation): void {
    findings.add({}, { direction: 'route', kind, before: null, after: null }, { operation: name, path: '' });
  }
}
