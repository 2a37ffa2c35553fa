import type { Answer } from '../exchange/answer.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';

/** What a contract run talks to. */
export type Target = {
  /** What reports call it: its URL without credentials, or `mock (webui-1.10.1)`. */
  readonly name: string;
  /**
   * Sends one request as it is and resolves with the answer, whatever its status; redirects are answers too.
   *
   * @throws {TargetError} when there is no answer
   */
  send(request: ContractRequest): Promise<Answer>;
  /** Lets go of connections. */
  close(): Promise<void>;
};
