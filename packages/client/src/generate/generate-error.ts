import { SdWebuiError } from '../errors/sd-webui-error.ts';

/** `sdwebui generate` could not run; nothing was written. The message ends with what to do. */
export class GenerateError extends SdWebuiError {
  override readonly name: string = 'GenerateError';
}
