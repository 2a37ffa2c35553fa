/** A request as the fake saw it. */
export type Seen = { method: string; path: string; query: string; body: unknown };

/** Answers one path; a function is called with each request. */
type Route = unknown | ((seen: Seen, request: Request) => unknown);

/** A `fetch` that answers by path; what has no route is FastAPI's 404. A {@link Response} is passed on as it is. */
export function createFakeFetch(routes: Record<string, Route>) {
  const seen: Seen[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    const { pathname: path, search: query } = new URL(request.url);
    const text = await request.text();
    const entry: Seen = {
      method: request.method,
      path,
      query,
      body: text === '' ? undefined : JSON.parse(text),
    };
    seen.push(entry);
    if (!(path in routes)) return Response.json({ detail: 'Not Found' }, { status: 404 });
    const route = routes[path];
    const answer = await Promise.race([
      typeof route === 'function' ? route(entry, request) : route,
      aborted(request.signal),
    ]);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  return { fetch, seen, paths: () => seen.map((entry) => entry.path) };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A promise with its ends outside. */
export function createGate<Value>() {
  let open: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
