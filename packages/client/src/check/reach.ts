/** How the check reaches a server, beside the client's own requests. */
export type Reach = {
  baseUrl: string;
  hasAuth: boolean;
  fetch(request: Request): Promise<Response>;
  /** The address of the page that this runs in; none outside browsers. */
  page: string | undefined;
};

/** A question that may fail: the answer, `undefined` where none came. */
export async function tryFetch(
  { fetch }: Reach,
  url: string,
  init: RequestInit = {},
): Promise<Response | undefined> {
  try {
    return await fetch(new Request(url, init));
  } catch {
    return undefined;
  }
}

/** A list that every server of the family has, behind the login where there is one. */
export const samplersPath = '/sdapi/v1/samplers';
