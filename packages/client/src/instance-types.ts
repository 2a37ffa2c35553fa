import type { paths } from './generated/schema.gen.ts';

/**
 * What the client's types know of a server: the `Instance` that `sdwebui generate` writes. By hand, the `paths` of its
 * schema are enough.
 */
export type InstanceTypes = {
  /** Every route of its API. */
  paths: object;
  /** By route: fields of the request's body of which the server's own lists say more than its spec. */
  requests?: object;
  /** By route: the whole reply, where the server's own lists say more than its spec. */
  replies?: object;
};

/** No server in particular: the routes and fields of AUTOMATIC1111's WebUI, with every name that a server might take. */
export type AnyInstance = { paths: paths };

/** The routes of an instance; those of {@link AnyInstance} where somebody named only a few of an extension. */
export type PathsOf<Instance extends InstanceTypes> = Instance['paths'] extends {
  '/sdapi/v1/txt2img': object;
}
  ? Instance['paths']
  : AnyInstance['paths'];

/** Stands in place of a method whose route the instance does not have, so that calling it does not compile. */
export type NotOnThisServer<Path extends string> = { readonly 'this server has no route': Path };

/** A method, unless the instance is known not to have its route. */
export type Available<
  Instance extends InstanceTypes,
  M extends string,
  Path extends string,
  Method,
> = AnyInstance extends Instance
  ? Method
  : PathsOf<Instance> extends { [P in Path]: { [K in M]: object } }
    ? Method
    : NotOnThisServer<Path>;
