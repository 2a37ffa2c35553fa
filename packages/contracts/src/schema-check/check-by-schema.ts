import type { z } from 'zod';
import { describeValue } from '../compare/describe-value.ts';
import type { Drift } from '../compare/drift.ts';
import { formatJsonPath, type JsonPath } from '../compare/json-path.ts';

/** So many faults of one answer are told; a server that gets a list wrong gets all of it wrong. */
const MOST = 20;

/**
 * Holds an answer against a schema. A key that is not there, a null where none may be and another type are each breaking; what
 * the schema does not name is left to the comparison.
 *
 * @param whose - how messages call the schema: `the spec`
 */
export function checkBySchema(schema: z.ZodType, body: unknown, whose: string): Drift[] {
  const { error } = schema.safeParse(body);
  if (!error) return [];
  return flatten(error.issues)
    .slice(0, MOST)
    .map(({ path, message, expected }) => {
      const found = valueAt(body, path);
      const place = formatJsonPath(path.reduce<JsonPath>((parent, step) => ({ parent, step }), undefined));
      const name = path.findLast((step) => typeof step === 'string');
      return {
        kind: 'schema',
        severity: 'breaking',
        path: place,
        ...(name === undefined ? {} : { subject: { kind: 'field' as const, name: String(name) } }),
        recorded: expected === undefined ? `${message}, says ${whose}` : `${expected}, says ${whose}`,
        live: describeValue(found),
        against: 'schema',
      };
    });
}

type Issue = { path: (string | number)[]; message: string; expected: string | undefined };

/** The faults of the alternative that comes nearest stand for those of a choice. */
function flatten(issues: readonly z.core.$ZodIssue[], base: readonly (string | number)[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    if (issue.code === 'invalid_union') {
      const nearest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0];
      if (nearest && nearest.length > 0) return flatten(nearest, path);
    }
    return [
      { path, message: issue.message, expected: 'expected' in issue ? String(issue.expected) : undefined },
    ];
  });
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function valueAt(body: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    body,
  );
}
