import { Buffer } from 'node:buffer';
import { type Answer, isHtml, isJsonType } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { PictureChecker } from './check-picture.ts';
import { compareHeaders } from './compare-headers.ts';
import { comparePictures } from './compare-pictures.ts';
import { compareValues } from './compare-values.ts';
import { type Comparison, createComparison, type InstancePair, type Scope } from './comparison.ts';
import { describeTexts } from './describe-value.ts';
import type { Drift } from './drift.ts';
import { isScheduler, normaliseText } from './normalise-text.ts';
import { findRandomSeeds, isGenerationRoute, type RandomSeeds } from './random-seeds.ts';

export type AnswerPair = {
  request: ContractRequest;
  scenario: string;
  recorded: Answer;
  live: Answer;
  /** Given when the answers come from different instances, whose models and versions are no drift. */
  instances?: InstancePair;
};

/** Compares two answers to the same request by the project's definition of equality; no drift means equal. */
export async function compareAnswers(pair: AnswerPair, check: PictureChecker): Promise<Drift[]> {
  const { recorded, live } = pair;
  const drifts: Drift[] = [];
  if (recorded.status !== live.status) {
    drifts.push({
      kind: 'status',
      path: 'status',
      recorded: String(recorded.status),
      live: `${live.status}${describeError(live)}`,
    });
  }
  drifts.push(...compareHeaders(recorded.headers, live.headers));
  if (recorded.status === live.status) drifts.push(...(await compareBodies(pair, check)));
  return drifts;
}

async function compareBodies(pair: AnswerPair, check: PictureChecker): Promise<Drift[]> {
  const { recorded, live } = pair;
  if (isHtml(recorded) || recorded.body === live.body) return [];
  const comparison = createComparison(toScope(pair));
  if (recorded.body instanceof Uint8Array || live.body instanceof Uint8Array) {
    await compareBytes(comparison, recorded.body, live.body, check);
    return comparison.drifts;
  }
  const before = isJsonType(recorded) ? parseJson(recorded.body) : undefined;
  if (before === undefined) {
    compareTexts(comparison, recorded.body, live.body);
    return comparison.drifts;
  }
  const after = parseJson(live.body);
  if (after === undefined) {
    const [, text] = describeTexts('', live.body);
    return [{ kind: 'type', path: '$', recorded: 'JSON', live: `not JSON: ${text}` }];
  }
  compareValues(comparison, before, after);
  for (const picture of comparison.pictures) await comparePictures(comparison, picture, check);
  return comparison.drifts;
}

function compareTexts(comparison: Comparison, recorded: string, live: string): void {
  const expected = normaliseText(recorded, comparison.recorded, comparison.scope);
  const actual = normaliseText(live, comparison.live, comparison.scope);
  if (expected === actual) return;
  const [before, after] = describeTexts(expected, actual);
  comparison.drifts.push({ kind: 'value', path: '$', recorded: before, live: after });
}

async function compareBytes(
  comparison: Comparison,
  recorded: Answer['body'],
  live: Answer['body'],
  check: PictureChecker,
): Promise<void> {
  if (isScheduler(comparison.scope)) return;
  if (recorded instanceof Uint8Array && live instanceof Uint8Array) {
    if (Buffer.compare(recorded, live) === 0) return;
    await comparePictures(comparison, { path: '$', recorded, live }, check);
    return;
  }
  const name = (body: Answer['body']): string => (typeof body === 'string' ? 'text' : `${body.length} bytes`);
  comparison.drifts.push({ kind: 'type', path: '$', recorded: name(recorded), live: name(live) });
}

function toScope({ request, scenario, recorded, instances }: AnswerPair): Scope {
  const question = request.path.indexOf('?');
  const route = question < 0 ? request.path : request.path.slice(0, question);
  const isGeneration = isGenerationRoute(route);
  const body = isGeneration && request.body ? Buffer.from(request.body).toString('utf8') : undefined;
  return {
    route,
    query: new URLSearchParams(question < 0 ? '' : request.path.slice(question + 1)),
    seeds: isGeneration ? seedsOf(route, body, recorded) : { seed: false, subseed: false },
    inSequence: scenario.startsWith('sequence/'),
    sizeTolerance: isGeneration ? toleranceOf(body) : 0,
    instances,
  };
}

function seedsOf(route: string, body: string | undefined, recorded: Answer): RandomSeeds {
  const answer = parseJson(recorded.body) as { info?: unknown } | null | undefined;
  const parsed = typeof answer?.info === 'string' ? parseJson(answer.info) : undefined;
  return findRandomSeeds(route, body, (parsed ?? {}) as { seed?: unknown; subseed?: unknown });
}

/** X/Y/Z plots and prompt matrices carry legends, whose size hangs on a font. */
function toleranceOf(body: string | undefined): number {
  const request = parseJson(body ?? '') as { script_name?: unknown } | null | undefined;
  const script = typeof request?.script_name === 'string' ? request.script_name.toLowerCase() : '';
  return script === 'x/y/z plot' || script === 'prompt matrix' ? 16 : 0;
}

function describeError(live: Answer): string {
  if (live.status < 400 || typeof live.body !== 'string' || isHtml(live)) return '';
  return ` ${describeTexts('', live.body)[1]}`;
}
