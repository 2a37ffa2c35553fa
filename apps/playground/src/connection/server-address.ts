/**
 * Which server this page works with: what its own address names (`?server=http://host:7860`), else the server that the
 * page itself comes from.
 */
export function readServerAddress(search: string): string {
  return new URLSearchParams(search).get('server')?.trim() || '/';
}
