import { SdWebuiError } from '../errors/sd-webui-error.ts';

/** A command line that makes no sense; the message names the argument and says what would. */
export class UsageError extends SdWebuiError {
  override readonly name = 'UsageError';
}
