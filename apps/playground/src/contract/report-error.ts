/** A report cannot be shown; the message says why and what to do. */
export class ReportError extends Error {
  override name = 'ReportError';
}
