import type { IssueAction, OpenIssue } from './plan-issue.ts';
import { mark } from './plan-issue.ts';

export type GithubOptions = {
  /** `https://api.github.com`. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  token: string;
  fetch: typeof globalThis.fetch;
};

const label = 'contract-check';

export type GithubIssues = {
  /** The open issue that this workflow keeps. */
  find(): Promise<OpenIssue | undefined>;
  carryOut(action: IssueAction): Promise<void>;
};

/** The issues of a repository, as far as this workflow is concerned; every failure says what was asked and answered. */
export function createGithubIssues({ apiUrl, repository, token, fetch }: GithubOptions): GithubIssues {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${apiUrl}/repos/${repository}/issues${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response.json();
    throw new Error(
      `GitHub answered ${method} issues${path} with ${response.status}: ${(await response.text()).slice(0, 300)}; ` +
        'the workflow needs permissions: issues: write.',
    );
  };
  return {
    async find() {
      const found = (await ask('GET', `?state=open&labels=${label}&per_page=100`)) as {
        number: number;
        title: string;
        body?: string | null;
      }[];
      return found.find(({ body }) => body?.includes(mark));
    },
    async carryOut(action) {
      if (action.do === 'nothing') return;
      if (action.do === 'open') {
        await ask('POST', '', { title: action.title, body: action.body, labels: [label] });
        return;
      }
      const { number, comment } = action;
      if (comment !== undefined) await ask('POST', `/${number}/comments`, { body: comment });
      const change =
        action.do === 'close'
          ? { state: 'closed', state_reason: 'completed' }
          : { title: action.title, body: action.body };
      await ask('PATCH', `/${number}`, change);
    },
  };
}
