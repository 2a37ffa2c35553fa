/** In the place of a server's address: the mock that runs inside this page. */
export const mockAddress = 'mock';

/**
 * Which server this page works with: what its own address names (`?server=http://host:7860`, `?server=mock`), else the
 * one that it was built for.
 */
export function readServerAddress(search: string, usual: string): string {
  return new URLSearchParams(search).get('server')?.trim() || usual;
}
