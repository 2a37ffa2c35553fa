/** A new id, by which the page asks for its own generation's progress and for its end. */
export function createTaskId(): string {
  // Not randomUUID: that is missing in pages served over plain http.
  return `task(${Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')})`;
}
