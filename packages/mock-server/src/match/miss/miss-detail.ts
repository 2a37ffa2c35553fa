import type { MissKind } from './miss-report.ts';

/** What a report says of a miss in a line. */
export const missTitles: Readonly<Record<MissKind, string>> = {
  'no-route': 'There is no such route',
  'no-recording': 'No recording answers this request',
  'recording-used-up': 'The recordings of this request are used up',
  'other-state': 'This request was recorded in another state',
};

/** What the sentences are made of, every text short. */
export type MissFacts = {
  /** `POST /sdapi/v1/txt2img` */
  operation: string;
  /** True if the mock computes what it has no recording of. */
  canBeComputed: boolean;
  /** The nearest recording. */
  nearest: NearestFacts | undefined;
  /** The nearest route. */
  route: string | undefined;
};

type NearestFacts = {
  /** `txt2img/fixed-seed #12` */
  place: string;
  /** The first fields that differ, and how many do. */
  fields: readonly string[];
  fieldCount: number;
  /** How many recordings there are of that request. */
  times: number;
};

const sentences: Readonly<Record<MissKind, (facts: MissFacts) => string>> = {
  'no-route': ({ operation, route }) =>
    `The spec of this instance does not have ${operation}.${route === undefined ? '' : ` Did you mean ${route}?`} ` +
    'If a 404 is what the real server answers, record that.',
  'no-recording': ({ operation, nearest, canBeComputed }) =>
    (nearest
      ? `${operation} was recorded, but not like this: ${nearest.place}, the nearest, differs in ${fieldList(nearest)}. ` +
        'Ask for what was recorded, or record this request'
      : `Nothing was recorded of ${operation}. Record this request`) + orCompute(canBeComputed),
  'recording-used-up': ({ nearest, canBeComputed }) =>
    `What was recorded of this request was given, from ${nearest?.place ?? ''} on ${nearest?.times ?? 0} in all, and with its ` +
    'seed left to chance none is given twice. Give it a seed, record it more often, or reset the mock' +
    orCompute(canBeComputed),
  'other-state': ({ nearest, canBeComputed }) =>
    `This very request was recorded, ${nearest?.place ?? ''}, but in a state that differs in ${nearest ? fieldList(nearest) : ''}. ` +
    'Set the options as they were by POST /sdapi/v1/options, or record the request in this state' +
    orCompute(canBeComputed),
};

/** What is the matter, and what can be done about it. */
export function missDetail(kind: MissKind, facts: MissFacts): string {
  return sentences[kind](facts);
}

function orCompute(canBeComputed: boolean): string {
  return canBeComputed ? ', or leave strict mode to have it computed.' : '.';
}

const mostNames = 3;

function fieldList({ fields, fieldCount }: NearestFacts): string {
  const shown = fields.slice(0, mostNames);
  const rest = fieldCount - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
