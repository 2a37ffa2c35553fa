import type { AnyInstance, InstanceTypes, PathsOf } from '../instance-types.ts';

/** The methods that this API has. */
export type Method = 'get' | 'post';

type Operation<M extends Method, Path extends string, Instance extends InstanceTypes> =
  PathsOf<Instance> extends { [P in Path]: { [K in M]: infer O } } ? O : unknown;

/** The JSON body that a route takes by the spec alone. */
type SpecBody<M extends Method, Path extends string, Instance extends InstanceTypes> =
  Operation<M, Path, Instance> extends { requestBody?: { content: { 'application/json': infer Body } } }
    ? Body
    : unknown;

/** The fields of a body that the instance's own lists describe. */
type ListedFields<Path extends string, Instance extends InstanceTypes> = Instance extends {
  requests: { [P in Path]: infer Fields };
}
  ? Fields
  : unknown;

type KeyOf<T> = T extends unknown ? keyof T : never;

/** Leaves keys out; unlike `Omit` it keeps an index signature, and the alternatives of a union apart. */
export type Without<T, Keys> = T extends unknown
  ? { [Key in keyof T as Key extends Keys ? never : Key]: T[Key] }
  : never;

/** Gives some fields of a body the types that are known better from elsewhere. */
type Narrow<Body, Fields> = [KeyOf<Fields>] extends [never] ? Body : Without<Body, KeyOf<Fields>> & Fields;

/** The JSON body that a route takes; `unknown` where the instance lacks the route. */
export type RequestBody<
  M extends Method,
  Path extends string,
  Instance extends InstanceTypes = AnyInstance,
> = Narrow<SpecBody<M, Path, Instance>, ListedFields<Path, Instance>>;

/** The JSON body that a route answers with; `unknown` where the instance lacks the route. */
export type Reply<
  M extends Method,
  Path extends string,
  Instance extends InstanceTypes = AnyInstance,
> = Instance extends { replies: { [P in Path]: infer Body } }
  ? Body
  : Operation<M, Path, Instance> extends {
        responses: { 200: { content: { 'application/json': infer Body } } };
      }
    ? Body
    : unknown;
