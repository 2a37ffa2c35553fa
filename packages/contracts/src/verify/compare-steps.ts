import type { PictureChecker } from '../compare/check-picture.ts';
import { compareAnswers } from '../compare/compare-answers.ts';
import { compareHeaders } from '../compare/compare-headers.ts';
import type { InstancePair } from '../compare/comparison.ts';
import type { Against, Drift } from '../compare/drift.ts';
import { jsonTypeOf } from '../compare/json-type.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { compareLists } from './compare-lists.ts';
import type { InstanceFacts } from './instance-facts.ts';
import type { PlayedStep } from './play-scenario.ts';

export type StepContext = {
  scenario: string;
  against: Against;
  instances: InstancePair;
  /** The judged server's. */
  facts: InstanceFacts;
  check: PictureChecker;
};

/** Compares one step of a scenario as two servers answered it, as closely as the scenario asks. */
export async function compareSteps(
  expected: PlayedStep,
  step: PlayedStep,
  { scenario, against, instances, facts, check }: StepContext,
): Promise<Drift[]> {
  const [recorded, live] = [expected.answer, step.answer];
  const { request, comparing } = step;
  if (comparing === 'values' || recorded.status !== live.status) {
    const drifts = await compareAnswers({ request, scenario, recorded, live, instances }, check);
    return drifts.map((drift) => ({ ...drift, against }));
  }
  const drifts = compareHeaders(recorded.headers, live.headers).map((drift) => ({ ...drift, against }));
  const [before, after] = [parseBody(recorded), parseBody(live)];
  if (comparing === 'list') {
    const [route = ''] = request.path.split('?', 1);
    return [...drifts, ...compareLists(route, before, after, facts).map((drift) => ({ ...drift, against }))];
  }
  const [old, young] = [jsonTypeOf(before), jsonTypeOf(after)];
  if (old === young) return drifts;
  return [...drifts, { kind: 'type', severity: 'breaking', path: '$', recorded: old, live: young, against }];
}

function parseBody({ body }: Answer): unknown {
  const value = parseJson(body);
  return value === undefined ? body : value;
}
