import { SdWebuiError } from './sd-webui-error.ts';

/** No answer came: the server is not there, the connection broke, or the browser does not allow the call (CORS). */
export class NetworkError extends SdWebuiError {
  override readonly name: string = 'NetworkError';
}
