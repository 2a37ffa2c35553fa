/** Why a contract run could not be made or finished; the message is one sentence and names the next step. */
export class ContractError extends Error {
  override readonly name: string = 'ContractError';
}
