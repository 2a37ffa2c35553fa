import { defaultClientConditions, defaultServerConditions } from 'vite';

/** Makes every project read the workspace packages' source, so that nothing must be built before a test. */
export const sourceConditions = {
  resolve: { conditions: ['@sdwebui/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@sdwebui/source', ...defaultServerConditions] } },
};
