/** A picture format could not be loaded by its host: nothing is wrong with the picture. */
export class CodecUnavailableError extends Error {
  override readonly name = 'CodecUnavailableError';
}
