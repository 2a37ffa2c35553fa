import { Buffer } from 'node:buffer';
import { parseInfotext } from '@sdwebui/client/infotext';
import { type Answer, isHtml, isJsonType } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { bodyOf } from '../exchange/read-request.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { InstancePair } from '../instance/instance-facts.ts';
import { findRequestTexts, findSentNames, findStyledPrompts } from '../instance/own-texts.ts';
import type { PictureChecker } from './check-picture.ts';
import { compareHeaders } from './compare-headers.ts';
import { comparePictures } from './compare-pictures.ts';
import { compareSpecs, isSpecRoute } from './compare-specs.ts';
import { compareTexts } from './compare-texts.ts';
import { compareValues } from './compare-values.ts';
import { type Comparison, createComparison, type Scope, toDrift } from './comparison.ts';
import { describeTexts } from './describe-value.ts';
import type { Drift } from './drift.ts';
import { findErrorText } from './find-error-text.ts';
import { isModelFailure } from './model-failure.ts';
import { isScheduler } from './normalise-text.ts';
import { findRandomSeeds, isGenerationRoute } from './random-seeds.ts';

export type AnswerPair = {
  request: ContractRequest;
  scenario: string;
  recorded: Answer;
  live: Answer;
  /** Given when the answers come from different instances, whose models, settings and versions are no drift. */
  instances?: InstancePair;
  /** What the live server was asked, where that is not the very same. @default the request */
  liveRequest?: ContractRequest;
  /** Whether the live answer came in its own time, and not at the recorded moment. @default false */
  ownMoments?: boolean;
};

/** Compares two answers to the same request by the project's definition of equality; no drift means equal. */
export async function compareAnswers(pair: AnswerPair, check: PictureChecker): Promise<Drift[]> {
  const { recorded, live, instances } = pair;
  if (recorded.status !== live.status) {
    if (instances && isModelFailure(recorded, live, instances)) return [];
    const statuses = { recorded: describeStatus(recorded), live: describeStatus(live) };
    return [toDrift({ kind: 'status', path: 'status', ...statuses })];
  }
  const drifts = compareHeaders(recorded.headers, live.headers).map(toDrift);
  if (isHtml(recorded) || recorded.body === live.body) return drifts;
  const comparison = createComparison(toScope(pair));
  if (instances) adoptOwnTexts(comparison, pair, instances);
  await compareBodies(comparison, pair, check);
  return [...drifts, ...comparison.drifts];
}

async function compareBodies(comparison: Comparison, pair: AnswerPair, check: PictureChecker): Promise<void> {
  const { recorded, live } = pair;
  if (recorded.body instanceof Uint8Array || live.body instanceof Uint8Array) {
    await compareBytes(comparison, recorded.body, live.body, check);
    return;
  }
  const before = isJsonType(recorded) ? parseJson(recorded.body) : undefined;
  if (before === undefined) {
    compareTexts(comparison, recorded.body, live.body, '$');
    return;
  }
  const after = parseJson(live.body);
  if (after === undefined) {
    const [, text] = describeTexts('', live.body);
    comparison.add({ kind: 'type', path: '$', recorded: 'JSON', live: `not JSON: ${text}` });
    return;
  }
  if (comparison.scope.instances && isSpecRoute(comparison.scope.route)) {
    compareSpecs(comparison, recorded.body, live.body);
    return;
  }
  comparison.settings = findSettings(comparison.scope, before, after);
  compareValues(comparison, before, after);
  for (const picture of comparison.pictures) await comparePictures(comparison, picture, check);
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
  comparison.add({ kind: 'type', path: '$', recorded: name(recorded), live: name(live) });
}

/** The settings of the infotexts that png-info read. */
function findSettings({ route }: Scope, ...bodies: unknown[]): Set<string> {
  if (!route.endsWith('/png-info')) return new Set();
  const texts = bodies
    .map((body) => (body as { info?: unknown } | null)?.info)
    .filter((text) => typeof text === 'string');
  return new Set(texts.flatMap((text) => parseInfotext(text).parameters.map(([name]) => name)));
}

/** Has each side's own words for one thing stand for the other's: what was sent, styled prompts, the model at work. */
function adoptOwnTexts(comparison: Comparison, pair: AnswerPair, instances: InstancePair): void {
  const { request, liveRequest = request } = pair;
  const sent = { recorded: bodyOf(request), live: bodyOf(liveRequest) };
  const differing = findRequestTexts(sent);
  comparison.sent = differing.values;
  for (const side of ['recorded', 'live'] as const) {
    // What was asked for comes first, so that an answer tells whether it got that.
    for (const { kind, text } of findSentNames(sent[side], instances[side]))
      comparison[side].know(kind, text);
    const styled = findStyledPrompts(sent[side], instances[side]);
    for (const [text, token] of [...differing[side], ...styled]) comparison[side].own(text, token);
    const info = infoOf(pair[side]);
    for (const [key, kind] of [
      ['sd_model_name', 'model'],
      ['sd_vae_name', 'vae'],
    ] as const) {
      const name = info[key];
      if (typeof name === 'string' && name.length > 1) comparison[side].know(kind, name);
    }
  }
}

function toScope({ request, scenario, recorded, instances, ownMoments = false }: AnswerPair): Scope {
  const question = request.path.indexOf('?');
  const route = question < 0 ? request.path : request.path.slice(0, question);
  const isGeneration = isGenerationRoute(route);
  const body = isGeneration && request.body ? Buffer.from(request.body).toString('utf8') : undefined;
  return {
    method: request.method,
    route,
    query: new URLSearchParams(question < 0 ? '' : request.path.slice(question + 1)),
    status: recorded.status,
    seeds: findRandomSeeds(route, body, isGeneration ? infoOf(recorded) : {}),
    inSequence: scenario.startsWith('sequence/'),
    ownMoments,
    sizeTolerance: isGeneration ? toleranceOf(body) : 0,
    instances,
  };
}

type Info = { seed?: unknown; subseed?: unknown; sd_model_name?: unknown; sd_vae_name?: unknown };

function infoOf({ body }: Answer): Info {
  const answer = parseJson(body) as { info?: unknown } | null | undefined;
  const parsed = typeof answer?.info === 'string' ? parseJson(answer.info) : undefined;
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}

/** X/Y/Z plots and prompt matrices carry legends, whose size hangs on a font. */
function toleranceOf(body: string | undefined): number {
  const request = parseJson(body ?? '') as { script_name?: unknown } | null | undefined;
  const script = typeof request?.script_name === 'string' ? request.script_name.toLowerCase() : '';
  return script === 'x/y/z plot' || script === 'prompt matrix' ? 16 : 0;
}

function describeStatus(answer: Answer): string {
  const text = answer.status < 400 ? undefined : findErrorText(answer);
  return text === undefined ? String(answer.status) : `${answer.status} ${text}`;
}
