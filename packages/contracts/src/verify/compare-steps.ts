import type { PictureChecker } from '../compare/check-picture.ts';
import { compareAnswers } from '../compare/compare-answers.ts';
import { compareHeaders } from '../compare/compare-headers.ts';
import { toDrift } from '../compare/comparison.ts';
import type { Drift } from '../compare/drift.ts';
import { jsonTypeOf } from '../compare/json-type.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { InstancePair } from '../instance/instance-facts.ts';
import type { PlayedStep } from './play-scenario.ts';

/** Compares one step of a scenario as two servers answered it, as closely as the scenario asks. */
export async function compareSteps(
  scenario: string,
  expected: PlayedStep,
  step: PlayedStep,
  instances: InstancePair,
  check: PictureChecker,
): Promise<Drift[]> {
  const [recorded, live] = [expected.answer, step.answer];
  if (step.comparing !== 'type' || recorded.status !== live.status) {
    return compareAnswers({ request: step.request, scenario, recorded, live, instances }, check);
  }
  const drifts = compareHeaders(recorded.headers, live.headers).map(toDrift);
  const [before, after] = [parseBody(recorded), parseBody(live)];
  if (jsonTypeOf(before) === jsonTypeOf(after)) return drifts;
  const types = { recorded: jsonTypeOf(before), live: jsonTypeOf(after) };
  return [...drifts, toDrift({ kind: 'type', path: '$', ...types })];
}

function parseBody({ body }: Answer): unknown {
  const value = parseJson(body);
  return value === undefined ? body : value;
}
