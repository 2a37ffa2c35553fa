/** A file of an instance that is not as `docs/recording-format.md` says. */
export class RecordingFormatError extends Error {
  override name = 'RecordingFormatError';
}
