import { Buffer } from 'node:buffer';
import type { Target } from '../target/target.ts';

/** A target as the `fetch` of a client, so that what a client knows of servers can be asked of it. */
export function createTargetFetch(target: Target): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const answer = await target.send({
      method: request.method,
      path: `${pathname}${search}`,
      headers: [...request.headers],
      body: bytes.length > 0 ? Buffer.from(bytes) : undefined,
    });
    const headers = [...answer.headers].filter(([name]) => !/^content-(?:encoding|length)$/.test(name));
    const hasBody = answer.status !== 204 && answer.status !== 304;
    const body = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body);
    return new Response(hasBody ? body : null, { status: answer.status, headers });
  };
}
