import { ContractError } from './contract-error.ts';

/** The target cannot be reached, does not answer in time, or is no server of this API. */
export class TargetError extends ContractError {
  override readonly name = 'TargetError';
}
