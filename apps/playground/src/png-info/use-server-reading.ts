import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConnection } from '../connection/connection.tsx';
import type { PictureFile } from './read-picture-file.ts';

/** Bytes up to which the server is asked unbidden: a larger file has to be sent whole, too. */
const askedAtOnce = 8e6;

/** What the server reads out of the same picture. @param id of this picture among those that were opened */
export function useServerReading(id: number, picture: PictureFile) {
  const { client, session } = useConnection();
  const [isAsked, setAsked] = useState(picture.file.size <= askedAtOnce);
  const query = useQuery({
    queryKey: [client.baseUrl, session, 'png-info', id],
    queryFn: ({ signal }) => client.pngInfo(picture.file, { signal }),
    enabled: isAsked,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  return { ...query, isAsked, ask: () => setAsked(true) };
}
