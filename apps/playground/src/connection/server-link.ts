/** A link to this very page on another server; what follows is a page that starts afresh, with nothing of the old server's. */
export function toServerLink(address: string): string {
  return `?${new URLSearchParams({ server: address }).toString()}#/connection`;
}
