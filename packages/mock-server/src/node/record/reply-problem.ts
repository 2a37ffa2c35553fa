import type { ServerResponse } from 'node:http';

const titles = { 502: 'The recorded server gave no reply', 503: 'The recorder is stopping' } as const;

/**
 * Tells a client why there is no reply from the server. Where a part of one is out already, the connection breaks, as it would
 * have without a recorder.
 */
export function replyProblem(response: ServerResponse, status: keyof typeof titles, detail: string): void {
  if (response.destroyed || response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = { title: titles[status], status, detail };
  response
    .writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' })
    .end(`${JSON.stringify(problem, null, 2)}\n`);
}
