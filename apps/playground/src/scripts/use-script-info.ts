import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../connection/connection.tsx';
import { readScriptInfo, type Tab } from './script-info.ts';

/** The scripts that the server has for a tab, with their arguments. Asked once for both tabs. */
export function useScriptInfo(tab: Tab) {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'script-info'],
    queryFn: ({ signal }) => client.scriptInfo({ signal }),
    select: (body) => readScriptInfo(body, tab),
    refetchInterval: false, // a server that cannot describe its scripts cannot do it three seconds later either
  });
}
