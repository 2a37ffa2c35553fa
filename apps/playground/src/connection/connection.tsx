import { type BasicAuth, createClient, type SdWebuiClient } from '@sdwebui/client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { mockFetch } from '../mock/mock-fetch.ts';
import { mockAddress } from './server-address.ts';

/** The server that the page works with. */
export type Connection = {
  client: SdWebuiClient;
  /** As a person calls it: its address, or that it is the mock in this page. */
  name: string;
  isMock: boolean;
  /** Counts the sign-ins: what was asked before one is asked again. */
  session: number;
  /** Kept in memory alone; gone with the page. */
  signIn(auth: BasicAuth): void;
};

/** Milliseconds for what a server answers at once; a busy one may need some. */
const timeout = 20_000;

const ConnectionContext = createContext<Connection | undefined>(undefined);

type Props = { address: string; children: ReactNode };

/** @throws InvalidDataError when the address is none */
export function ConnectionProvider({ address, children }: Props) {
  const [{ auth, session }, setLogin] = useState<{ auth?: BasicAuth; session: number }>({ session: 0 });
  const connection = useMemo((): Connection => {
    const isMock = address === mockAddress;
    const client = isMock
      ? createClient({ baseUrl: 'http://mock', fetch: mockFetch, timeout })
      : createClient({ baseUrl: address, auth, timeout });
    return {
      client,
      name: isMock ? 'Mock in this page' : client.baseUrl.replace(/^https?:\/\//, ''),
      isMock,
      session,
      signIn: (given) => setLogin({ auth: given, session: session + 1 }),
    };
  }, [address, auth, session]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection)
    throw new Error('useConnection was called outside ConnectionProvider. Move the component into it.');
  return connection;
}

export function useClient(): SdWebuiClient {
  return useConnection().client;
}
