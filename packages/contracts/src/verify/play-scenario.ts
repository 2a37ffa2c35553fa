import { Buffer } from 'node:buffer';
import { describeValue } from '../compare/describe-value.ts';
import type { Drift } from '../compare/drift.ts';
import { ContractError } from '../errors/contract-error.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import { type Clock, passTime } from '../replay/clock.ts';
import { taskTimeHeader } from '../replay/task-times.ts';
import type { Target } from '../target/target.ts';
import type { Comparing, Reply, Scenario, ScenarioRequest, ScenarioServer } from './scenario.ts';
import type { ServerFacts } from './server-facts.ts';

/** One answer of a played scenario that is to be compared. */
export type PlayedStep = {
  request: ContractRequest;
  answer: Answer;
  comparing: Comparing;
  durationMs: number;
};

export type PlayedScenario = {
  steps: PlayedStep[];
  /** What the scenario itself demanded in vain. */
  failures: Drift[];
};

/** What is the same for all scenarios of a run and all servers in it. */
export type Play = {
  clock: Clock;
  /** Sampling steps of a small picture. */
  steps: number;
  /** Part of the ids of its tasks, so that no run meets the tasks of another. */
  runId: string;
};

const POLL_EVERY = 20;
/** How long a poll waits for its state, in milliseconds: a model that loads takes its time. */
const DEADLINE = 120_000;

/** Plays a scenario on one server. */
export async function playScenario(
  scenario: Scenario,
  target: Target,
  facts: ServerFacts,
  { clock, steps: samplingSteps, runId }: Play,
): Promise<PlayedScenario> {
  const steps: PlayedStep[] = [];
  const failures: Drift[] = [];
  const durations = new Map<Answer, number>();

  const begin = async <Json>(request: ScenarioRequest<Json>): Promise<Reply<Json>> => {
    const sentAt = clock.now();
    const answer = await target.send(toContractRequest(request));
    durations.set(answer, clock.now() - sentAt);
    // Typed by the spec and not checked: what a server says otherwise is a drift, or makes the scenario trip, which is told.
    const json = answer.status === 200 ? (parseJson(answer.body) as Json | undefined) : undefined;
    return { status: answer.status, answer, json };
  };
  const send = <Json>(request: ScenarioRequest<Json>): Promise<Reply<Json>> =>
    passTime(clock, begin(request));
  const keep: ScenarioServer['keep'] = (request, { answer }, comparing = 'values') => {
    const durationMs = durations.get(answer) ?? 0;
    steps.push({ request: toContractRequest(request), answer, comparing, durationMs });
  };
  const fail = (expected: string, found: string): void => {
    const path = `step ${steps.length}`;
    failures.push({
      kind: 'scenario',
      severity: 'risky',
      path,
      recorded: expected,
      live: found,
      against: 'scenario',
    });
  };

  const server: ScenarioServer = {
    facts,
    steps: samplingSteps,
    taskId: (label) => `task(contract-${runId}-${scenario.name.replace(/\W+/g, '-')}-${label})`,
    ask: send,
    keep,
    async step(request, comparing) {
      const reply = await send(request);
      keep(request, reply, comparing);
      return reply;
    },
    start(request, taskMs) {
      let done = false;
      const timed = { ...request, headers: { ...request.headers, [taskTimeHeader]: String(taskMs) } };
      const reply = begin(timed).finally(() => {
        done = true;
      });
      // Told where it is waited for.
      reply.catch(() => {});
      return {
        isDone: () => done,
        finished: () => passTime(clock, reply),
      };
    },
    async poll(request, until, deadline = DEADLINE) {
      const end = clock.now() + deadline;
      for (let pause = POLL_EVERY; ; pause = Math.min(500, pause * 1.2)) {
        const reply = await send(request);
        if (until(reply)) return reply;
        if (clock.now() >= end) return undefined;
        await clock.sleepUntil(clock.now() + pause);
      }
    },
    expect(what, holds, found) {
      if (!holds) fail(what, describeValue(found));
    },
  };

  try {
    await scenario.run(server);
  } catch (error) {
    if (error instanceof ContractError) throw error;
    // An answer so odd that the scenario trips over it is what is wrong with the server, not the end of the run.
    fail('the scenario to run to its end', error instanceof Error ? error.message : String(error));
  }
  return { steps, failures };
}

function toContractRequest({ method, path, body, headers = {} }: ScenarioRequest): ContractRequest {
  const lines = Object.entries(headers);
  if (body === undefined) return { method, path, headers: lines, body: undefined };
  if (!lines.some(([name]) => name.toLowerCase() === 'content-type')) {
    lines.push(['Content-Type', 'application/json']);
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // An empty header is one that is left out.
  const given = lines.filter(([, value]) => value !== '');
  return { method, path, headers: given, body: Buffer.from(text) };
}
