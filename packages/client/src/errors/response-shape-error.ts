import { SdWebuiError } from './sd-webui-error.ts';

/** The server answered with success, but not with what this API answers: an HTML page, a reply without pictures. */
export class ResponseShapeError extends SdWebuiError {
  override readonly name: string = 'ResponseShapeError';
}
