import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import classes from './app.module.css';
import { ConnectionProvider } from './connection/connection.tsx';
import { createQueryClient } from './connection/query-client.ts';
import { readServerAddress } from './connection/server-address.ts';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { GeneratePage } from './generate/generate-page.tsx';
import { PageHeader } from './page-header.tsx';
import { resolveVariables, theme } from './theme.ts';

const queryClient = createQueryClient();

/** The whole page. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <ConnectionProvider address={readServerAddress(window.location.search)}>
            <PageHeader />
            <main className={classes.main}>
              <GeneratePage />
            </main>
          </ConnectionProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
