/**
 * Pages have addresses behind the `#`, so that any static host serves them and the query stays free for `?server=`.
 *
 * @returns the id of a page, and what the address says for it: `#/contract?report=…`
 */
export function readPageAddress(hash: string): { id: string; query: URLSearchParams } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { id: path, query: new URLSearchParams(query) };
}

/** What a link to a page has for its address. */
export function toPageAddress(id: string): string {
  return `#/${id}`;
}
