import { httpException } from '../dialect/server-failure.ts';
import type { Incoming } from '../incoming.ts';
import type { Operation } from '../instance/openapi-document.ts';
import { repeatKey } from '../match/repeats.ts';
import { asDict, type PyDict, type PyValue } from '../python/index.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { type Server, stateVersion } from '../server.ts';
import { toValidationDetail, type Validated } from '../validate/index.ts';

/** A validated request, ready to be answered. */
export type RouteInput = {
  server: Server;
  method: string;
  path: string;
  /** The body after validation: defaults filled in, values coerced; null where the route takes none. */
  body: PyValue;
  /** The body's fields that the caller sent; the others hold defaults. */
  given: ReadonlySet<string>;
  /** Query parameters after validation. */
  query: PyDict;
  /** Path and query as they came. */
  url: string;
  header: (name: string) => string | undefined;
  /** Under which the answer may be kept for the same request; see `Repeats`. */
  repeatKey: string | undefined;
};

/** Answers one operation. Failures are thrown as `ServerFailure`. */
export type Route = (input: RouteInput) => Reply | Promise<Reply>;

/** An operation of the spec and what answers it. */
export type Served = { route: Route; operation: Operation };

/** A route whose code is loaded when it is first asked for, so that other first replies need not wait for it. */
export function loadedOnDemand(load: () => Promise<Route>): Route {
  let loaded: Promise<Route> | undefined;
  return async function loadAndAnswer(input) {
    loaded ??= load();
    return (await loaded)(input);
  };
}

const nothing: Validated & { ok: true } = { ok: true, value: new Map(), given: new Set() };
const noBody: Validated & { ok: true } = { ok: true, value: null, given: new Set() };

/** Reads the body where the operation takes one, validates as the server does, then lets the route answer. */
export function answer(server: Server, served: Served, request: Incoming): Reply | Promise<Reply> {
  if (!served.operation.requestBody) return answerValid(server, served, request, undefined, undefined);
  return request.body().then((bytes) => {
    const key = repeatKey(request, bytes);
    const repeated = key === undefined ? undefined : server.repeats.answer(key, stateVersion(server));
    return repeated ?? answerValid(server, served, request, bytes, key);
  });
}

/** Validates as the server does; without bytes there is no body to validate. */
export function validate(
  { validator }: Server,
  { parameters = [] }: Operation,
  { method, path, search, header }: Incoming,
  bytes: Uint8Array | undefined,
): { query: Validated; body: Validated } {
  const query =
    parameters.length === 0 ? nothing : validator.query(method, path, new URLSearchParams(search));
  const body = bytes ? validator.body(method, path, { bytes, contentType: header('content-type') }) : noBody;
  return { query, body };
}

function answerValid(
  server: Server,
  { route, operation }: Served,
  request: Incoming,
  bytes: Uint8Array | undefined,
  key: string | undefined,
): Reply | Promise<Reply> {
  const { method, path, search, header } = request;
  const { query, body } = validate(server, operation, request, bytes);
  if (!query.ok || !body.ok) return refusal([query, body]);
  return route({
    server,
    method,
    path,
    url: path + search,
    body: body.value,
    given: body.given,
    query: asDict(query.value),
    header,
    repeatKey: key,
  });
}

/** FastAPI collects what is wrong with the query and with the body into one reply. */
function refusal(results: readonly Validated[]): Reply {
  const issues = [];
  for (const result of results) {
    if (result.ok) continue;
    if (result.status === 400) throw httpException(400, result.detail);
    issues.push(...result.issues);
  }
  return jsonReply(toValidationDetail(issues), 'validation', 422);
}
