import type { PictureChecker } from '../compare/check-picture.ts';
import { compareAnswers } from '../compare/compare-answers.ts';
import { compareHeaders } from '../compare/compare-headers.ts';
import { toDrift } from '../compare/comparison.ts';
import type { Drift } from '../compare/drift.ts';
import { jsonTypeOf } from '../compare/json-type.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { routeOf } from '../exchange/read-request.ts';
import { isOfMachine } from './is-of-machine.ts';
import type { PlayedStep } from './play-scenario.ts';
import type { ServerFacts } from './server-facts.ts';

/** An answer and the server that gave it. */
export type StepOf = { step: PlayedStep; facts: ServerFacts };

/** Compares a step with the recorded server's, which had other models, settings and files. */
export async function compareWithRecording(
  scenario: string,
  recorded: StepOf,
  judged: StepOf,
  check: PictureChecker,
): Promise<Drift[]> {
  const { request } = judged.step;
  const instances = { recorded: recorded.facts, live: judged.facts };
  const answers = { recorded: recorded.step.answer, live: judged.step.answer };
  const liveRequest = { request: recorded.step.request, liveRequest: request };
  const drifts = await compareAnswers({ ...liveRequest, scenario, ...answers, instances }, check);
  return drifts.filter((drift) => !isOfMachine(drift, routeOf(request), judged.facts));
}

/**
 * Compares a step with what a mock of the very same server computed: all must be equal but the version, which the mock has from
 * its recording, and the kind of the model.
 */
export async function compareWithMock(
  scenario: string,
  computed: PlayedStep,
  judged: PlayedStep,
  check: PictureChecker,
): Promise<Drift[]> {
  const [recorded, live] = [computed.answer, judged.answer];
  const { request, comparing } = judged;
  if (comparing !== 'type' || recorded.status !== live.status) {
    const drifts = await compareAnswers({ request, scenario, recorded, live }, check);
    return drifts.filter((drift) => !isOfModel(drift)).map(againstMock);
  }
  const found = compareHeaders(recorded.headers, live.headers);
  const [before, after] = [jsonTypeOf(parseBody(recorded)), jsonTypeOf(parseBody(live))];
  const types = { kind: 'type', path: '$', recorded: before, live: after } as const;
  return [...found, ...(before === after ? [] : [types])].map((drift) => againstMock(toDrift(drift)));
}

function againstMock(drift: Drift): Drift {
  return { ...drift, against: 'mock' };
}

/** What hangs on the code's own checkout, or on the kind of the model, which no list tells. */
function isOfModel({ kind, path }: Drift): boolean {
  return (
    kind === 'value' && /(?:\.version|\.Version|\["Version"\]|\.is_using_inpainting_conditioning)$/.test(path)
  );
}

function parseBody({ body }: Answer): unknown {
  const value = parseJson(body);
  return value === undefined ? body : value;
}
