/** The folder of a recording can't be written to, or not any more. What was recorded before is still there. */
export class FolderNotWritableError extends Error {
  override name = 'FolderNotWritableError';
}
