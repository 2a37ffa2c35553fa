import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { ConnectionProvider } from './connection/connection.tsx';
import { createQueryClient } from './connection/query-client.ts';
import { readServerAddress } from './connection/server-address.ts';
import { DropAnywhere } from './drop/drop-anywhere.tsx';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { KeepingNotice } from './keeping/keeping-notice.tsx';
import { CurrentPage } from './navigation/current-page.tsx';
import { Navigation } from './navigation/navigation.tsx';
import { usePage } from './navigation/use-page.ts';
import { PageHeader } from './page-header.tsx';
import { resolveVariables, theme } from './theme.ts';
import { ViewerGate } from './viewer/viewer-gate.tsx';
import type { Workspace } from './workspace/open-workspace.ts';
import { WorkspaceProvider } from './workspace/workspace.tsx';

const queryClient = createQueryClient();

type Props = {
  /** Begun before anything is drawn, so that nobody waits for it. */
  workspace: Promise<Workspace>;
};

/** The whole of it. */
export function App({ workspace }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <ConnectionProvider address={readServerAddress(window.location.search, __usualServer__)}>
            <Suspense>
              <WorkspaceProvider opening={workspace}>
                <Shell />
              </WorkspaceProvider>
            </Suspense>
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
      <KeepingNotice />
      <CurrentPage page={page} />
      <ViewerGate />
      <DropAnywhere />
    </>
  );
}
