import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConnectionProvider } from './connection/connection.tsx';
import { createQueryClient } from './connection/query-client.ts';
import { readServerAddress } from './connection/server-address.ts';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { CurrentPage } from './navigation/current-page.tsx';
import { Navigation } from './navigation/navigation.tsx';
import { usePage } from './navigation/use-page.ts';
import { PageHeader } from './page-header.tsx';
import { resolveVariables, theme } from './theme.ts';

const queryClient = createQueryClient();

/** The whole of it. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <ConnectionProvider address={readServerAddress(window.location.search, __usualServer__)}>
            <Shell />
          </ConnectionProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Shell() {
  const page = usePage();
  return (
    <>
      <PageHeader />
      <Navigation currentId={page.id} />
      <CurrentPage page={page} />
    </>
  );
}
