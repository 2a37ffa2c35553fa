import type { SchemaPair } from '../compare/schema-change.ts';
import type { SpecChangeKind, SpecDirection } from '../rules/index.ts';

/** A change of an operation itself. */
export type OperationChange = {
  direction: SpecDirection;
  kind: SpecChangeKind;
  path: string;
  before: string | null;
  after: string | null;
};

/** Two schemas of an operation that are to be compared: in `request` and `response` `step` is the path to them. */
export type OperationSchemas = SchemaPair & { direction: 'request' | 'response' };

export type OperationComparison = { changes: OperationChange[]; schemas: OperationSchemas[] };
