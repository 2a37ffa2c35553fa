import '@mantine/core/styles.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root. Put it back.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
