import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { toFieldPath } from './field-path.ts';
import { toIssueText } from './issue-text.ts';
import type { ReplyCheck } from './send.ts';

/** A schema of any library that speaks https://standardschema.dev: zod 4, valibot, arktype. */
export type ReplySchema = {
  readonly '~standard': {
    /** Looks at a value. */
    validate(value: unknown): SchemaResult | Promise<SchemaResult>;
  };
};

type SchemaResult = {
  readonly issues?:
    | readonly {
        readonly message: string;
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
      }[]
    | undefined;
};

/** Schemas of replies by method and path: `{ 'GET /sdapi/v1/options': zOptions }`. */
export type ReplySchemas = { readonly [operation: string]: ReplySchema };

/**
 * Run-time checking of what the server sends, for `createClient({ checkReply })`: a reply that is not what its schema
 * says becomes a ResponseShapeError with the issues. Operations without a schema pass. Replies are checked only: what a
 * method gives is what the server sent, not what the schema made of it.
 *
 * @example
 * const client = createClient({ baseUrl, checkReply: createReplyCheck({ 'GET /sdapi/v1/samplers': zSamplers }) });
 */
export function createReplyCheck(schemas: ReplySchemas): ReplyCheck {
  return async ({ method, failed }, path, reply) => {
    const result = await schemas[`${method} ${path}`]?.['~standard'].validate(reply);
    if (!result?.issues) return;
    const issues = result.issues.map(({ message, path: steps = [] }) => ({
      path: toFieldPath(steps.map((step) => (typeof step === 'object' ? step.key : step))),
      message,
    }));
    throw new ResponseShapeError(
      `${failed} answered with what the spec does not say: ${issues.map(toIssueText).join('; ')}. ` +
        'Has the server changed since its types were generated?',
      { issues },
    );
  };
}
