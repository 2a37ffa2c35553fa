import { defaultClientConditions, defaultServerConditions } from 'vite';

/** Makes every project read the workspace packages' source, so that nothing must be built before a test. */
export const sourceConditions = {
  resolve: { conditions: ['@sdwebui/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@sdwebui/source', ...defaultServerConditions] } },
};

/** Milliseconds after which a test counts as hung. Some run a compiler, and a busy machine is no failure. */
export const hungAfter = 60_000;
