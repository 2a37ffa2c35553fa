import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceConditions } from '../../vitest.conditions.ts';

/** What `dist` works with on a host that is no server of the family, and what a development server hands the API of on. */
const usualServer = { build: 'mock', serve: '/' };

export default defineConfig(({ command }) => ({
  ...sourceConditions,
  base: './',
  define: { __usualServer__: JSON.stringify(usualServer[command]) },
  plugins: [react()],
  build: {
    target: 'es2022',
    // These know light-dark(); for older ones it would be rewritten, and then needs colours that Mantine does not set.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  // Known from the start, so that the first visit is not interrupted by a reload.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      '@mantine/core',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'fflate',
      'idb',
      '@sdwebui/client > openapi-fetch',
    ],
  },
}));
