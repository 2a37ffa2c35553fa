import { Buffer } from 'node:buffer';
import type { Drift } from '../compare/drift.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { AnswerCheck } from './answer-check.ts';
import { compareWithMock, compareWithRecording } from './compare-steps.ts';
import { learnHashes } from './learn-hashes.ts';
import { meansTheSame } from './mocks.ts';
import type { Bench } from './open-bench.ts';
import { type PlayedScenario, type PlayedStep, playScenario } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';

/**
 * Plays a scenario on the judged server, then on the mocks beside it, and compares step by step: with the recording where the
 * request has one that counts on this server, and with what a mock of this very server computes.
 *
 * @throws {TargetError} when the server stops answering
 */
export async function judgeScenario(
  scenario: Scenario,
  bench: Bench,
  checkAnswer: AnswerCheck,
): Promise<ExchangeResult[]> {
  const { target, facts, play, mockPlay, recorded, computed, check } = bench;
  const startedAt = play.clock.now();
  const played = await playScenario(scenario, target, facts, play);
  for (const { answer } of played.steps) learnHashes(bench.hashes, answer);
  const byComputing = await playScenario(scenario, computed.target, computed.facts, mockPlay);
  const byRecording = await playScenario(scenario, recorded.target, recorded.facts, mockPlay);

  const results: ExchangeResult[] = [];
  for (const [i, step] of played.steps.entries()) {
    const drifts = checkAnswer(step.request, step.answer);
    const [twin, record] = [byComputing.steps[i], byRecording.steps[i]];
    if (record && isJudgedByRecording(step, record, bench)) {
      const [one, other] = [
        { step: record, facts: recorded.facts },
        { step, facts },
      ];
      drifts.push(...(await compareWithRecording(scenario.name, one, other, check)));
    }
    if (twin && (step.comparing === 'values' || step.comparing === 'type')) {
      drifts.push(...(await compareWithMock(scenario.name, twin, step, check)));
    }
    const answer = (record && isRecording(record) ? record : (twin ?? step)).answer;
    const exchange = {
      index: i,
      scenario: scenario.name,
      request: step.request,
      answer,
      startedAt,
      duration: step.durationMs,
    };
    results.push({ exchange, live: step.answer, drifts });
  }
  const last = results.at(-1) ?? addNoStep(results, scenario);
  // What concerns the scenario as a whole is told with its last step.
  last.drifts.push(...played.failures, ...compareLengths(byComputing, played));
  return results;
}

/** A list is held against the recorded one; a generation only where the recording counts on this server. */
function isJudgedByRecording(step: PlayedStep, record: PlayedStep, bench: Bench): boolean {
  if (step.comparing === 'list') return true;
  if (step.comparing !== 'values' || bench.unlikeRecorded !== undefined || !isRecording(record)) return false;
  const { request } = step;
  return (
    record.request.path === request.path &&
    Buffer.compare(record.request.body ?? Buffer.of(), request.body ?? Buffer.of()) === 0 &&
    meansTheSame(request.body, bench.recorded.facts, bench.facts)
  );
}

function isRecording({ answer }: PlayedStep): boolean {
  return sourceOf(answer) === 'recorded';
}

/** Stands for a scenario that never came to a step, so that what it demanded in vain is told. */
function addNoStep(results: ExchangeResult[], { name }: Scenario): ExchangeResult {
  const answer = { status: 0, headers: new Map(), body: '' };
  const request = { method: 'GET', path: '/', headers: [], body: undefined };
  const exchange = { index: 0, scenario: name, request, answer, startedAt: 0, duration: 0 };
  const result = { exchange, live: answer, drifts: [] };
  results.push(result);
  return result;
}

function compareLengths(expected: PlayedScenario, played: PlayedScenario): Drift[] {
  if (expected.steps.length === played.steps.length) return [];
  const [recorded, live] = [`${expected.steps.length} steps`, `${played.steps.length} steps`];
  return [{ kind: 'scenario', severity: 'risky', path: 'scenario', recorded, live, against: 'mock' }];
}
