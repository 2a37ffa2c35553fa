import type { MockApp } from '../../src/app.ts';
import type { MissReport } from '../../src/match/miss/miss-report.ts';

/** What came back: where from, and the report if it is one. */
export type Asked = { status: number; source: string | null; report: MissReport | undefined; bytes: number };

export async function ask(app: MockApp, path: string, init: RequestInit = {}): Promise<Asked> {
  const reply = await app.request(path, init);
  const body = new Uint8Array(await reply.arrayBuffer());
  const isReport = reply.headers.get('content-type') === 'application/problem+json';
  return {
    status: reply.status,
    source: reply.headers.get('x-mock-source'),
    report: isReport ? JSON.parse(new TextDecoder().decode(body)) : undefined,
    bytes: body.length,
  };
}

export function post(app: MockApp, path: string, body: unknown, headers = {}): Promise<Asked> {
  return ask(app, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
