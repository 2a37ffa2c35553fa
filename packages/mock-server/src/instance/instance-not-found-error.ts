/** An instance that is not where it was looked for. */
export class InstanceNotFoundError extends Error {
  override name = 'InstanceNotFoundError';
}
