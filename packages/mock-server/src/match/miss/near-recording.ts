import type { Exchange, RecordedBody } from '../../instance/exchange.ts';
import type { Instance } from '../../instance/instance.ts';
import { asDict, type PyValue } from '../../python/index.ts';
import { isOption } from '../field-weight.ts';
import type { RequestFields } from '../request-fields.ts';
import type { Near } from '../sketches.ts';
import type { Turns } from '../turns.ts';
import { isComputed, pathOf } from '../wanted.ts';
import { excerpt } from './excerpt.ts';
import { type FieldDifference, findDifferences } from './find-differences.ts';
import type { Difference, NearRecording, Shown } from './miss-report.ts';
import { recordedValue } from './recorded-value.ts';
import { showValue } from './show-value.ts';

/** How much of a recording a report shows. */
export type Room = {
  /** Differences of each recording. */
  differences: number;
  /** Characters of each text. */
  text: number;
};

/** A recorded request that comes near, and the texts that stand for the values of its fields. */
export type Candidate = Pick<Near<Turns>, 'of' | 'recorded'>;

/** A candidate with its differences in words, not cut yet. */
export type Described = Candidate & {
  differences: readonly Difference[];
  /** How many fields differ in all. */
  fieldCount: number;
};

/** Finds out what differs, and puts the first differences into words. */
export async function describeCandidate(
  candidate: Candidate,
  { asked, url }: { asked: RequestFields; url: string },
  instance: Instance,
  most: number,
): Promise<Described> {
  const exchange = candidate.of.first;
  const found = findDifferences(asked, candidate.recorded);
  const describe = (difference: FieldDifference) => describeDifference(difference, exchange, instance);
  const differences = await Promise.all(found.slice(0, most).map(describe));
  // The same query written in another way counts as another one.
  if (found.length === 0 && !isComputed(pathOf(url)) && exchange.request.url !== url) {
    differences.push({ field: 'url', asked: url, recorded: exchange.request.url });
  }
  return { ...candidate, differences, fieldCount: Math.max(found.length, differences.length) };
}

async function describeDifference(
  { field, asked, recorded }: FieldDifference,
  { request }: Exchange,
  instance: Instance,
): Promise<Difference> {
  const values = {
    asked: asked ? asked.value : startValue(field, instance),
    recorded:
      recorded === undefined ? startValue(field, instance) : recordedValue(field, recorded, request.body),
  };
  const difference: Difference = { field };
  for (const side of ['asked', 'recorded'] as const) {
    const value = values[side];
    if (value === undefined) continue;
    difference[side] = isSecret(field) ? 'not shown' : await showValue(value, instance);
  }
  return difference;
}

function isSecret(field: string): boolean {
  return field === 'authorization';
}

/** What an option was when the recording began: nothing is noted of those that still are what they were. */
function startValue(field: string, { lists }: Instance): PyValue | undefined {
  return isOption(field)
    ? asDict(lists.get('/sdapi/v1/options')).get(field.slice('options.'.length))
    : undefined;
}

/** What a report has room for. */
export function cutRecording(
  { of: { first, count }, fieldCount, differences }: Described,
  room: Room,
): NearRecording {
  const { scenario, order, request, response } = first;
  const shown = differences.slice(0, room.differences);
  const more = fieldCount - shown.length;
  const pictures = countPictures(response.body);
  return {
    scenario: excerpt(scenario, room.text),
    order,
    url: excerpt(request.url, room.text),
    ...(count > 1 ? { times: count } : {}),
    differences: shown.map((difference) => cutDifference(difference, room.text)),
    ...(more > 0 ? { more } : {}),
    answer: { status: response.status, ...(pictures === undefined ? {} : { pictures }) },
  };
}

/** Long texts are shown from where they begin to differ. */
function cutDifference({ field, ...sides }: Difference, most: number): Difference {
  const { asked, recorded } = sides;
  const from = typeof asked === 'string' && typeof recorded === 'string' ? commonStart(asked, recorded) : 0;
  const cut = (value: Shown) => (typeof value === 'string' ? excerpt(value, most, from) : value);
  return {
    field: excerpt(field, most),
    ...(asked === undefined ? {} : { asked: cut(asked) }),
    ...(recorded === undefined ? {} : { recorded: cut(recorded) }),
  };
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function countPictures(body: RecordedBody | undefined): number | undefined {
  if (body?.kind !== 'json' || !(body.value instanceof Map)) return undefined;
  const images = body.value.get('images');
  if (Array.isArray(images)) return images.length;
  return typeof body.value.get('image') === 'string' ? 1 : undefined;
}
