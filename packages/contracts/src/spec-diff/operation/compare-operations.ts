import { compareFields } from '../compare/compare-fields.ts';
import type { SchemaSides } from '../compare/schema-change.ts';
import { compareLogins } from './compare-logins.ts';
import { compareRequestBodies } from './compare-request-bodies.ts';
import { compareResponses } from './compare-responses.ts';
import type { Operation } from './operation.ts';
import type { OperationComparison } from './operation-change.ts';

/** How schemas are read and compared, by direction. */
export type OperationSides = { request: SchemaSides; response: SchemaSides };

/** Compares one operation in two documents; its schemas are returned to be compared. */
export function compareOperations(
  before: Operation,
  after: Operation,
  sides: OperationSides,
): OperationComparison {
  const parameters = compareFields(before.parameters, after.parameters, sides.request, (name) => name);
  const bodies = compareRequestBodies(before.body, after.body);
  const responses = compareResponses(before.responses, after.responses, sides.response);
  return {
    changes: [
      ...(after.deprecated && !before.deprecated ? [deprecated] : []),
      ...compareLogins(before.login, after.login),
      ...parameters.changes.map(({ step, ...change }) => ({
        ...change,
        direction: 'request' as const,
        path: step,
      })),
      ...bodies.changes,
      ...responses.changes,
    ],
    schemas: [
      ...parameters.inner.map((pair) => ({ ...pair, direction: 'request' as const })),
      ...bodies.schemas,
      ...responses.schemas,
    ],
  };
}

const deprecated = {
  direction: 'route',
  kind: 'route-deprecated',
  path: '',
  before: null,
  after: null,
} as const;
