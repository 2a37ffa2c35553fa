import type { Answer } from './answer.ts';
import type { HeaderLines } from './headers.ts';

/** A request as it is sent again: nothing added, nothing tidied. */
export type ContractRequest = {
  method: string;
  /** Path and query exactly as recorded (`//sdapi/v1/samplers` keeps its two slashes), without scheme and host. */
  path: string;
  /** Without those that belong to one connection (`host`, `content-length`, `connection`, …). */
  headers: HeaderLines;
  body: Uint8Array | undefined;
};

/** One request and what the recorded server answered. */
export type RecordedExchange = {
  /** Position in the recording, counted from 0. */
  index: number;
  /** `group/name`. */
  scenario: string;
  request: ContractRequest;
  answer: Answer;
  /** When the request was sent, in milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds until the answer was complete. */
  duration: number;
};

/** The first part of a scenario's name, by which scores are given: `validation/txt2img/steps` is in `validation`. */
export function groupOf(scenario: string): string {
  const slash = scenario.indexOf('/');
  return slash < 0 ? scenario : scenario.slice(0, slash);
}
