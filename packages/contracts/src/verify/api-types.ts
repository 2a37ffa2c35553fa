import type { paths } from '@sdwebui/client';

/** The methods that this API has. */
export type ApiMethod = 'get' | 'post';

/** Paths of the API that know a method. */
export type PathOf<Method extends ApiMethod> = {
  [Path in keyof paths]: paths[Path] extends { [M in Method]: { responses: unknown } } ? Path : never;
}[keyof paths];

type OperationAt<Method extends ApiMethod, Path extends keyof paths> = paths[Path] extends {
  [M in Method]: infer Operation;
}
  ? Operation
  : never;

/** The JSON body that a route takes; undefined for one that takes none. */
export type BodyOf<Path extends PathOf<'post'>> =
  OperationAt<'post', Path> extends { requestBody: { content: { 'application/json': infer Body } } }
    ? Body
    : undefined;

/** The JSON body that a route answers with 200. */
export type ReplyOf<Method extends ApiMethod, Path extends keyof paths> =
  OperationAt<Method, Path> extends { responses: { 200: { content: { 'application/json': infer Body } } } }
    ? Body
    : unknown;

/** What a route may be asked behind a question mark. */
export type QueryOf<Method extends ApiMethod, Path extends keyof paths> =
  OperationAt<Method, Path> extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

/** `POST /sdapi/v1/txt2img`: an operation of the built-in instance's spec. */
export type OperationName =
  | `GET ${Extract<PathOf<'get'>, string>}`
  | `POST ${Extract<PathOf<'post'>, string>}`;
