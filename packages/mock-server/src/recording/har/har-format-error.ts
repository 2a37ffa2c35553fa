/** A file that is not a HAR at all, or holds nothing that can be used. */
export class HarFormatError extends Error {
  override name = 'HarFormatError';
}
