import { createClient } from '@sdwebui/client';
import { runSuite } from './suite.ts';

/** For workerd: a request carries the addresses, its answer the results. */
const worker = {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runSuite(createClient, await request.json()));
  },
};

// biome-ignore lint/style/noDefaultExport: the form of a worker's module
export default worker;
