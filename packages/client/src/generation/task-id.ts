/** A new id in the form that the web page itself uses, for `force_task_id`: by it you may ask for one generation. */
export function createTaskId(): string {
  // Not randomUUID: that is missing in pages served over plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `task(${Array.from(bytes, (byte) => byte.toString(36)).join('')})`;
}
