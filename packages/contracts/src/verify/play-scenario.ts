import { Buffer } from 'node:buffer';
import { describeValue } from '../compare/describe-value.ts';
import type { Drift } from '../compare/drift.ts';
import { ContractError } from '../errors/contract-error.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { Clock } from '../replay/clock.ts';
import type { Target } from '../target/target.ts';
import type { Comparing, Reply, Scenario, ScenarioRequest, ScenarioServer } from './scenario.ts';
import type { ServerFacts } from './server-facts.ts';

/** One answer of a played scenario that is to be compared. */
export type PlayedStep = { request: ContractRequest; answer: Answer; comparing: Comparing };

export type PlayedScenario = {
  steps: PlayedStep[];
  /** What the scenario itself demanded in vain. */
  failures: Drift[];
};

const POLL_EVERY = 20;

/** Plays a scenario on one server. */
export async function playScenario(
  scenario: Scenario,
  target: Target,
  facts: ServerFacts,
  clock: Clock,
): Promise<PlayedScenario> {
  const steps: PlayedStep[] = [];
  const failures: Drift[] = [];

  const ask = async (request: ScenarioRequest): Promise<Reply> => {
    const answer = await target.send(toContractRequest(request));
    return { status: answer.status, answer, json: parseJson(answer.body) };
  };
  const keep: ScenarioServer['keep'] = (request, reply, comparing = 'values') => {
    steps.push({ request: toContractRequest(request), answer: reply.answer, comparing });
  };

  const fail = (expected: string, found: string): void => {
    failures.push({
      kind: 'scenario',
      severity: 'risky',
      path: `step ${steps.length}`,
      recorded: expected,
      live: found,
      against: 'scenario',
    });
  };
  const server: ScenarioServer = {
    facts,
    ask,
    keep,
    async step(request, comparing) {
      const reply = await ask(request);
      keep(request, reply, comparing);
      return reply;
    },
    async poll(request, until, deadline = 60_000) {
      const end = clock.now() + deadline;
      for (;;) {
        const reply = await ask(request);
        if (until(reply)) return reply;
        if (clock.now() >= end) return undefined;
        await clock.sleepUntil(clock.now() + POLL_EVERY);
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
  return { method, path, headers: lines, body: Buffer.from(text) };
}
