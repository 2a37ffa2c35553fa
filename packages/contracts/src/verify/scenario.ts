import type { Answer } from '../exchange/answer.ts';
import type { ServerFacts } from './server-facts.ts';

/** A request as a scenario writes it. */
export type ScenarioRequest = {
  method: 'GET' | 'POST' | 'HEAD' | 'OPTIONS' | 'DELETE';
  path: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
};

/**
 * How the answers of two servers are compared: `values` by the definition of equality, `shape` by the keys and types of a
 * list whose contents belong to the instance, `type` by status, headers and the type of the body alone.
 */
export type Comparing = 'values' | 'shape' | 'type';

export type Reply = {
  status: number;
  answer: Answer;
  /** The parsed body; undefined when it is no JSON. */
  json: unknown;
};

/** What a scenario has at hand: one server, and a way to say what is compared. */
export type ScenarioServer = {
  /** What this server has; scenarios ask instead of knowing. */
  facts: ServerFacts;
  /** Sends a request whose answer is compared. */
  step(request: ScenarioRequest, comparing?: Comparing): Promise<Reply>;
  /** Sends a request whose answer is only looked at: preparing, polling, tidying up. */
  ask(request: ScenarioRequest): Promise<Reply>;
  /** Marks an answer from {@link ScenarioServer.ask} as one that is compared: the one for which a poll waited. */
  keep(request: ScenarioRequest, reply: Reply, comparing?: Comparing): void;
  /** Asks again and again until the reply is the wanted one; undefined when `deadline` milliseconds have passed. */
  poll(
    request: ScenarioRequest,
    until: (reply: Reply) => boolean,
    deadline?: number,
  ): Promise<Reply | undefined>;
  /** States what must hold on this server, in words that make sense after "expected". */
  expect(what: string, holds: boolean, found: unknown): void;
};

/** A named sequence of requests that leaves the server as it found it. */
export type Scenario = {
  /** `group/name`. */
  name: string;
  run(server: ScenarioServer): Promise<void>;
};
