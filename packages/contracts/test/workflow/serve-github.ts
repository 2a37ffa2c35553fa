import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Issue = {
  number: number;
  title: string;
  body: string;
  state: string;
  labels: string[];
  comments: string[];
};

export type ServedGithub = {
  url: string;
  issues: Issue[];
  /** Authorization of each request. */
  tokens: (string | undefined)[];
  close(): void;
};

/** The little of GitHub's API that keeps issues. @param status - what every request is refused with, if it is */
export async function serveGithub(status?: number): Promise<ServedGithub> {
  const issues: Issue[] = [];
  const tokens: (string | undefined)[] = [];
  const answer = (method: string, path: string, body: Record<string, unknown>): unknown => {
    const [, number, part] = /^\/repos\/o\/r\/issues(?:\/(\d+))?(\/comments)?(?:\?|$)/.exec(path) ?? [];
    const issue = issues.find((each) => String(each.number) === number);
    if (method === 'GET') return issues.filter(({ state }) => state === 'open');
    if (method === 'PATCH' && issue) return Object.assign(issue, body);
    if (method === 'POST' && issue && part) return { id: issue.comments.push(String(body.body)) };
    if (method === 'POST' && number === undefined) {
      // As GitHub fills it in.
      const created = { number: issues.length + 1, state: 'open', comments: [], ...body } as unknown as Issue;
      issues.push(created);
      return created;
    }
    return undefined;
  };
  const server = http.createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    tokens.push(request.headers.authorization);
    const found = status
      ? { message: 'refused' }
      : answer(request.method ?? '', request.url ?? '', text ? JSON.parse(text) : {});
    response.writeHead(status ?? (found === undefined ? 404 : 200), { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issues,
    tokens,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
