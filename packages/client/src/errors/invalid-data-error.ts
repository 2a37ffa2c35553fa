import { SdWebuiError } from './sd-webui-error.ts';

/** Bytes or text handed to a codec are not what they should be (not base64, not a picture, a keyword too long …). */
export class InvalidDataError extends SdWebuiError {
  override readonly name: string = 'InvalidDataError';
}
