import { NotFoundError } from '@sdwebui/client';
import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../connection/connection.tsx';
import type { Network } from './network.ts';
import { readEmbeddings, readHypernetworks, readLoras } from './read-networks.ts';

/** All that a prompt can call on this server, by name; a list that the server does not have is empty. */
export function useNetworks() {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'networks'],
    queryFn: async ({ signal }): Promise<Network[]> => {
      const lists = await Promise.all([
        ifThere(client.loras({ signal }).then(readLoras)),
        ifThere(client.embeddings({ signal }).then(readEmbeddings)),
        ifThere(client.hypernetworks({ signal }).then(readHypernetworks)),
      ]);
      return lists.flatMap((list) => list ?? []).sort((a, b) => a.name.localeCompare(b.name));
    },
  });
}

/** Has the server look at its disk again. */
export function useRefreshNetworks(): () => Promise<void> {
  const { client } = useConnection();
  const { refetch } = useNetworks();
  return async () => {
    await Promise.all([ifThere(client.refreshLoras()), ifThere(client.refreshEmbeddings())]);
    await refetch();
  };
}

/** Not every server has every route; `undefined` where it is missing. */
async function ifThere<What>(answer: Promise<What>): Promise<What | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
