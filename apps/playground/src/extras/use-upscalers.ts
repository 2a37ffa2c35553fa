import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../connection/connection.tsx';

/** The names of the server's upscalers. */
export function useUpscalers() {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, 'upscalers'],
    queryFn: ({ signal }) => client.upscalers({ signal }),
    select: (upscalers) => upscalers.map(({ name }) => name),
  });
}
