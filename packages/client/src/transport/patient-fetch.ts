/** The part of undici, the HTTP client inside Node, that matters here. */
type Dispatcher = { dispatch(options: object, handler: unknown): boolean };

const globalDispatcher = Symbol.for('undici.globalDispatcher.1');

/**
 * Like the global `fetch`, without the five minutes after which Node gives up on an answer that has not begun: a
 * generation may take longer, and would run on for nobody. Elsewhere it is the global `fetch`.
 */
export function patientFetch(request: Request): Promise<Response> {
  const dispatcher = (globalThis as { [globalDispatcher]?: Dispatcher })[globalDispatcher];
  if (!dispatcher) return fetch(request);
  const patient: Dispatcher = {
    dispatch: (options, handler) =>
      dispatcher.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, handler),
  };
  // `dispatcher` is undici's own extension of fetch's options.
  return fetch(request, { dispatcher: patient } as RequestInit);
}
