import { QueryClient } from '@tanstack/react-query';

/** Milliseconds until a server that failed is asked again. */
const retryAfter = 3000;

/** An instance's lists change when somebody changes the server: seldom, and seen on coming back to the page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 60_000,
        networkMode: 'always', // a server on this machine is there without any network
        refetchInterval: ({ state }) => (state.status === 'error' ? retryAfter : false),
      },
    },
  });
}
