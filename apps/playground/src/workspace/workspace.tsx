import { createContext, type ReactNode, use, useContext, useEffect } from 'react';
import { useClient } from '../connection/connection.tsx';
import type { Workspace } from './open-workspace.ts';

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

type Props = { opening: Promise<Workspace>; children: ReactNode };

/** Gives the pages what this tab works with, and its queue the server. */
export function WorkspaceProvider({ opening, children }: Props) {
  const workspace = use(opening);
  const client = useClient();
  const { queue, flush } = workspace;
  useEffect(() => queue.connect(client), [queue, client]);
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [flush]);
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace)
    throw new Error('useWorkspace was called outside WorkspaceProvider. Move the component into it.');
  return workspace;
}
