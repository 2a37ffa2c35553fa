/** A fault that is not written as one; the message says how. */
export class FaultError extends Error {
  override name = 'FaultError';
}
