import { SdWebuiError } from './sd-webui-error.ts';

/** No answer came: the server is not there, the connection broke, or the browser does not allow the call (CORS). */
export class NetworkError extends SdWebuiError {
  override readonly name: string = 'NetworkError';
  /** Whether the server surely got nothing of the request: nobody listened there. False also where none can know. */
  readonly isUnsent: boolean;

  constructor(message: string, { isUnsent, cause }: { isUnsent: boolean; cause: unknown }) {
    super(message, { cause });
    this.isUnsent = isUnsent;
  }
}
