import type { Body } from './operation.ts';
import type { OperationChange, OperationComparison, OperationSchemas } from './operation-change.ts';

/** Compares whether a body is taken, must be sent, and as which content types. */
export function compareRequestBodies(before: Body, after: Body): OperationComparison {
  const [had, has] = [before.content.size > 0, after.content.size > 0];
  const add = (kind: OperationChange['kind'], texts: Partial<OperationChange> = {}): OperationChange => ({
    direction: 'request',
    kind,
    path: '',
    before: null,
    after: null,
    ...texts,
  });
  if (!had && !has) return { changes: [], schemas: [] };
  if (!has) return { changes: [add('field-gone')], schemas: [] };
  if (!had) {
    return { changes: [add(after.required ? 'required-field-added' : 'field-added')], schemas: [] };
  }
  const changes: OperationChange[] = [];
  if (before.required !== after.required)
    changes.push(add(after.required ? 'became-required' : 'became-optional'));
  const schemas: OperationSchemas[] = [];
  for (const [type, schema] of before.content) {
    if (after.content.has(type)) {
      schemas.push({ direction: 'request', step: '', before: schema, after: after.content.get(type) });
    } else changes.push(add('media-type-gone', { before: type }));
  }
  for (const type of after.content.keys()) {
    if (!before.content.has(type)) changes.push(add('media-type-added', { after: type }));
  }
  return { changes, schemas };
}
