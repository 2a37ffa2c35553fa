import { ContractError } from './contract-error.ts';

/** The recorded side cannot be read. */
export class RecordingError extends ContractError {
  override readonly name = 'RecordingError';
}
