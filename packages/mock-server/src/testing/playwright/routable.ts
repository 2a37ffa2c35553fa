/**
 * What the mock needs of a Playwright page or browser context. Said here so that `playwright`, `playwright-core` and
 * `@playwright/test` of any version serve, and none is needed at run time.
 */
export type Routable = {
  route(url: (url: URL) => boolean, handler: (route: Route) => Promise<void>): Promise<unknown>;
  unroute(url: (url: URL) => boolean, handler: (route: Route) => Promise<void>): Promise<void>;
};

export type Route = {
  request(): {
    method(): string;
    url(): string;
    /** By lower-case name. */
    headers(): Record<string, string>;
    postDataBuffer(): Uint8Array | null;
  };
  fulfill(reply: { status: number; headers: Record<string, string>; body: Buffer }): Promise<void>;
  abort(errorCode: string): Promise<void>;
};
