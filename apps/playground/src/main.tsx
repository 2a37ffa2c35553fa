import '@mantine/core/styles.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createBrowserHost } from './workspace/browser-host.ts';
import { openWorkspace } from './workspace/open-workspace.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root. Put it back.');
const workspace = openWorkspace(createBrowserHost());
createRoot(root).render(
  <StrictMode>
    <App workspace={workspace} />
  </StrictMode>,
);
