import { useQuery } from '@tanstack/react-query';
import { useConnection } from './connection.tsx';
import { toPercent } from './to-percent.ts';

/** Milliseconds between two looks at a server that this tab asks for nothing. */
const interval = 5000;

type Idle = {
  /** Whether this tab has nothing at the server. */
  isIdle: boolean;
  /** The last task of this tab: what was seen before it is old. */
  lastTask: string | undefined;
};

/**
 * Whether the server draws although this tab has asked for nothing: somebody else's work, of another person or tab.
 *
 * @returns 0 to 100; nothing while it is free, or can't tell
 */
export function useServerBusy({ isIdle, lastTask }: Idle): number | undefined {
  const { client, session } = useConnection();
  const { data } = useQuery({
    queryKey: [client.baseUrl, session, 'busy', lastTask],
    queryFn: ({ signal }) => client.progress({ skip_current_image: true }, { signal, retries: 0 }),
    enabled: isIdle,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? false : interval),
  });
  if (!isIdle || !data?.state.job) return undefined;
  return toPercent(data.progress);
}
