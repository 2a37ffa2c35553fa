import { createClient } from '@sdwebui/client';
import { runSuite, type Servers } from './suite.ts';

/** For a browser: what the test calls in the page. */
Object.assign(globalThis, {
  runSuite: (servers: Servers) => runSuite(createClient, servers),
  check: (baseUrl: string) => createClient({ baseUrl, retries: 0 }).check(),
});
