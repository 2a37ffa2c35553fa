import { NotFoundError } from '@sdwebui/client';
import { useQuery } from '@tanstack/react-query';
import { useConnection } from './connection.tsx';

/** The samplers that the server has. */
export function useSamplers() {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'samplers'],
    queryFn: ({ signal }) => client.samplers({ signal }),
  });
}

/** The schedule types that the server has; none where it is older than they are. */
export function useSchedulers() {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'schedulers'],
    queryFn: async ({ signal }) => {
      try {
        return await client.schedulers({ signal });
      } catch (error) {
        if (error instanceof NotFoundError) return [];
        throw error;
      }
    },
  });
}

/** The title of the checkpoint that the server draws with; null when there is none. */
export function useCheckpoint() {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'options'],
    queryFn: ({ signal }) => client.options({ signal }),
    select: ({ sd_model_checkpoint: title }) => (typeof title === 'string' ? title : null),
  });
}
