import type { paths } from '../generated/schema.gen.ts';

/** The methods that this API has. */
export type Method = 'get' | 'post';

type Operation<M extends Method, Path extends string> = paths extends { [P in Path]: { [K in M]: infer O } }
  ? O
  : unknown;

/** The JSON body that a route takes; `unknown` where the spec that types were made from lacks the route. */
export type RequestBody<M extends Method, Path extends string> =
  Operation<M, Path> extends { requestBody?: { content: { 'application/json': infer Body } } }
    ? Body
    : unknown;

/** The JSON body that a route answers with; `unknown` where the spec that types were made from lacks the route. */
export type Reply<M extends Method, Path extends string> =
  Operation<M, Path> extends { responses: { 200: { content: { 'application/json': infer Body } } } }
    ? Body
    : unknown;
