/** Asks the mock inside this page. It is loaded with the first request; a load that failed is tried again with the next. */
export async function mockFetch(request: Request): Promise<Response> {
  loading ??= import('./start-mock.ts')
    .then(({ startMock }) => startMock())
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return (await loading)(request);
}

let loading: Promise<typeof fetch> | undefined;
