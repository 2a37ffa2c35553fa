/** An instance folder that is not there or can't be read. */
export class InstanceNotFoundError extends Error {
  override name = 'InstanceNotFoundError';
}
