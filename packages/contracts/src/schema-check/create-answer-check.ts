import type { z } from 'zod';
import type { Drift } from '../compare/drift.ts';
import { isJsonType } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { routeOf } from '../exchange/read-request.ts';
import type { AnswerCheck } from '../verify/answer-check.ts';
import { checkBySchema } from './check-by-schema.ts';
import { replySchemas } from './generated/reply-schemas.gen.ts';
import { createOwnSchemas } from './own-schemas.ts';

const strict: Readonly<Record<string, z.ZodType>> = replySchemas;

/**
 * Checks each answer by itself: against the spec that the server itself gives, and against a stricter one, by which every key is
 * there and nothing is null but what is known to be.
 *
 * @param spec - the server's own OpenAPI document; undefined where it has none
 */
export function createAnswerCheck(spec: unknown): AnswerCheck {
  const findOwn = createOwnSchemas(spec);
  return (request, answer) => {
    if (answer.status !== 200 || !isJsonType(answer)) return [];
    const operation = `${request.method} ${routeOf(request)}`;
    const [hard, own] = [strict[operation], findOwn(operation)];
    if (!hard && !own) return [];
    const body = parseJson(answer.body);
    const found = [
      ...(hard ? checkBySchema(hard, body, 'the stricter schema') : []),
      ...(own ? checkBySchema(own, body, "the server's own spec") : []),
    ];
    return withoutRepeats(found);
  };
}

/** What both schemas complain of is told once. */
function withoutRepeats(drifts: readonly Drift[]): Drift[] {
  return [...new Map(drifts.toReversed().map((drift) => [drift.path, drift])).values()].reverse();
}
