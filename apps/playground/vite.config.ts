import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceConditions } from '../../vitest.conditions.ts';

export default defineConfig({
  ...sourceConditions,
  base: './',
  plugins: [react()],
  build: { target: 'es2022' },
  // Known from the start, so that the first visit is not interrupted by a reload.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      '@mantine/core',
      '@tanstack/react-query',
      '@sdwebui/client > openapi-fetch',
    ],
  },
});
