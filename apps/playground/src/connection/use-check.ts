import type { CheckReport } from '@sdwebui/client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useConnection } from './connection.tsx';

/** Whether the server can be used from here, asked when the page that shows it is opened. */
export function useCheck(): UseQueryResult<CheckReport> {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'check'],
    queryFn: ({ signal }) => client.check({ signal }),
    staleTime: 0,
  });
}
