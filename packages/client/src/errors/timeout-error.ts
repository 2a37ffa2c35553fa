import { SdWebuiError } from './sd-webui-error.ts';

/** The answer took longer than the `timeout` that was asked for. */
export class TimeoutError extends SdWebuiError {
  override readonly name: string = 'TimeoutError';
}
