/** The root of every error that this package throws: `catch (e) { if (e instanceof SdWebuiError) … }`. */
export class SdWebuiError extends Error {
  override readonly name: string = 'SdWebuiError';
}
