import type { SchemaChangeKind } from '../rules/index.ts';
import type { SchemaReader } from '../schema/schema-reader.ts';

/** A change in one schema; the same object wherever the schema is used, so that one cause stays one finding. */
export type SchemaChange = {
  kind: SchemaChangeKind;
  /** Where within the schema: `.name`, or empty for itself. */
  step: string;
  before: string | null;
  after: string | null;
};

/** Two schemas that stand in the same place. */
export type SchemaPair = {
  /** Where within the schema around them: `.name`, `[]`, `.*`. */
  step: string;
  before: unknown;
  after: unknown;
};

/** What comparing two schemas gives: their own changes, and what is inside them to compare next. */
export type SchemaComparison = { changes: SchemaChange[]; inner: SchemaPair[] };

/** What is the same for every two schemas of a comparison. */
export type SchemaSides = {
  direction: 'request' | 'response';
  before: SchemaReader;
  after: SchemaReader;
  /** False where one document never says where null may stand. */
  comparesNull: boolean;
};

/** @returns the step to a field: `.name`, or `["odd name"]` */
export function fieldStep(name: string): string {
  return /^[\w$-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
