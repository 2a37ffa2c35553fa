import type { SchemaSides } from '../compare/schema-change.ts';
import { describeVariants } from '../schema/describe-schema.ts';
import type { SchemaReader } from '../schema/schema-reader.ts';
import { compareStatuses, isSuccessStatus } from './compare-statuses.ts';
import type { Response } from './operation.ts';
import type { OperationChange, OperationComparison } from './operation-change.ts';

type Responses = ReadonlyMap<string, Response>;

/** Compares what may be answered: statuses, headers, content types and bodies. */
export function compareResponses(
  before: Responses,
  after: Responses,
  sides: SchemaSides,
): OperationComparison {
  const { changes, pairs } = compareStatuses([...before.keys()], [...after.keys()]);
  const schemas: OperationComparison['schemas'] = [];
  for (const [oldStatus, newStatus] of pairs) {
    const [older, newer] = [before.get(oldStatus), after.get(newStatus)];
    if (!older || !newer) continue;
    const compared = compareResponse(older, newer, sides);
    // Bodies of errors are told by their status, which that of success needs not.
    const prefix = isSuccessStatus(oldStatus) ? '' : `${oldStatus} `;
    changes.push(...compared.changes.map((change) => ({ ...change, path: prefix + change.path })));
    schemas.push(...compared.schemas.map((pair) => ({ ...pair, step: prefix + pair.step })));
  }
  return { changes, schemas };
}

function compareResponse(before: Response, after: Response, sides: SchemaSides): OperationComparison {
  const result: OperationComparison = { changes: [], schemas: [] };
  const add = (change: Partial<OperationChange> & Pick<OperationChange, 'kind'>): unknown =>
    result.changes.push({ direction: 'response', path: '', before: null, after: null, ...change });
  for (const name of before.headers) if (!after.headers.has(name)) add({ kind: 'header-gone', path: name });
  for (const name of after.headers) if (!before.headers.has(name)) add({ kind: 'header-added', path: name });
  const [was, is] = [describeBody(before, sides.before), describeBody(after, sides.after)];
  if (before.content.size === 0 || after.content.size === 0) {
    if (was !== undefined) add({ kind: 'body-gone', before: was });
    if (is !== undefined) add({ kind: 'body-added', after: is });
    return result;
  }
  for (const [type, schema] of before.content) {
    if (!after.content.has(type)) add({ kind: 'media-type-gone', before: type });
    else if (saysSomething(sides.before, schema) && saysSomething(sides.after, after.content.get(type))) {
      result.schemas.push({
        direction: 'response',
        step: '',
        before: schema,
        after: after.content.get(type),
      });
    }
  }
  for (const type of after.content.keys()) {
    if (!before.content.has(type)) add({ kind: 'media-type-added', after: type });
  }
  return result;
}

/** FastAPI writes an empty schema where the program says nothing of its answer; nothing can be concluded from it. */
function saysSomething(reader: SchemaReader, schema: unknown): boolean {
  return typeof reader.variants(reader.use(schema).core) !== 'string';
}

function describeBody({ content }: Response, reader: SchemaReader): string | undefined {
  const schema = [...content.values()].find((inner) => saysSomething(reader, inner));
  if (schema === undefined) return undefined;
  return describeVariants(reader, reader.variants(reader.use(schema).core));
}
