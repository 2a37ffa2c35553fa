import type { Answer } from '../exchange/answer.ts';
import type { ServerFacts } from './server-facts.ts';

/** A request as a scenario writes it; `Json` is what the spec says that a 200 answers with. */
export type ScenarioRequest<Json = unknown> = {
  method: 'GET' | 'POST' | 'HEAD' | 'OPTIONS' | 'DELETE';
  path: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Never set: it carries the type of the reply from the request to whoever sends it. */
  readonly reply?: Json;
};

/**
 * How the answers of two servers are compared: `values` by the definition of equality; `list` by the table of whom the names
 * in a list belong to; `type` by status, headers and the type of the body alone; `none` where every server answers its own.
 */
export type Comparing = 'values' | 'list' | 'type' | 'none';

export type Reply<Json = unknown> = {
  status: number;
  answer: Answer;
  /** The parsed body, typed as the spec has it and not checked; undefined when it is no JSON or the status is not 200. */
  json: Json | undefined;
};

/** A generation under way, which a scenario watches from the side. */
export type Running<Json> = {
  /** Whether the answer has come. */
  isDone(): boolean;
  /** Lets time pass until the answer is there. */
  finished(): Promise<Reply<Json>>;
};

/** What a scenario has at hand: one server, and a way to say what is compared. */
export type ScenarioServer = {
  /** What this server has; scenarios ask instead of knowing. */
  facts: ServerFacts;
  /** Sampling steps of a picture: 4, or 2 in a smoke run. */
  steps: number;
  /** An id for a task that no other run uses. */
  taskId(label: string): string;
  /** Sends a request whose answer is compared. */
  step<Json>(request: ScenarioRequest<Json>, comparing?: Comparing): Promise<Reply<Json>>;
  /** Sends a request whose answer is only looked at: preparing, polling, tidying up. */
  ask<Json>(request: ScenarioRequest<Json>): Promise<Reply<Json>>;
  /** Sends a generation and comes back at once. @param taskMs - how long a mock is to take for it */
  start<Json>(request: ScenarioRequest<Json>, taskMs: number): Running<Json>;
  /** Marks an answer from {@link ScenarioServer.ask} as one that is compared: the one for which a poll waited. */
  keep<Json>(request: ScenarioRequest<Json>, reply: Reply<Json>, comparing?: Comparing): void;
  /** Asks again and again until the reply is the wanted one; undefined when `deadline` milliseconds have passed. */
  poll<Json>(
    request: ScenarioRequest<Json>,
    until: (reply: Reply<Json>) => boolean,
    deadline?: number,
  ): Promise<Reply<Json> | undefined>;
  /** States what must hold on this server, in words that make sense after "expected". */
  expect(what: string, holds: boolean, found: unknown): void;
};

/** A named sequence of requests that leaves the server as it found it. */
export type Scenario = {
  /** `group/name`. */
  name: string;
  /** How many generations it asks for at most; those that the server refuses count too. @default 0 */
  generations?: number;
  /** Whether it is part of a smoke run. @default false */
  smoke?: boolean;
  /** Why it is played on a mock only: it would change a live server in a way that nothing takes back. @default undefined */
  mockOnly?: string | undefined;
  /** Operations without which it makes no sense; a server that lacks one of them is not asked. @default [] */
  needs?: readonly string[];
  run(server: ScenarioServer): Promise<void>;
};
