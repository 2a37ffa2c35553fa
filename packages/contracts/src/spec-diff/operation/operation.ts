import type { JsonObject } from '../document/json-object.ts';

/** One method of one path, with what its path item and the document add to it. */
export type Operation = {
  /** `POST /sdapi/v1/txt2img` */
  name: string;
  deprecated: boolean;
  /** By `query force`; a path's parameters by their position (`path 1`), since their names reach nobody. */
  parameters: ReadonlyMap<string, Parameter>;
  body: Body;
  /** By status: `200`, `2XX`, `default`; without FastAPI's own 422. */
  responses: ReadonlyMap<string, Response>;
  login: Login;
};

export type Parameter = { schema: unknown; required: boolean };

/** A body that may be sent. `content` is by content type and empty where there is no body. */
export type Body = { content: ReadonlyMap<string, unknown>; required: boolean };

export type Response = { content: ReadonlyMap<string, unknown>; headers: ReadonlySet<string> };

/** Ways to log in, each one enough by itself, in words: `HTTP Basic`. Empty where none is wanted. */
export type Login = readonly string[];

/** A part of a document, read with references followed. */
export type Resolve = (node: unknown) => JsonObject;
