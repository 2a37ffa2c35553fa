import type { RecordedBody } from '../../instance/exchange.ts';
import { leanText, namedPictures } from '../../recording/index.ts';
import type { Side } from './side.ts';
import { type ValueDifference, valueDifferences } from './value-differences.ts';

type Recorded = Side['exchanges'][number];

/** A request that both hold, answered in two ways. */
export type ReplyDifference = {
  scenario: string;
  /** Place in the recording A. */
  order: number;
  method: string;
  url: string;
  /** Undefined where both are the same. */
  status: { a: number; b: number } | undefined;
  /** Where the bodies part, pictures left out. */
  values: ValueDifference[];
  /** Places whose pictures are not the same, with the names of their files. */
  pictures: { path: string; a: string | undefined; b: string | undefined }[];
};

export type ReplyDifferences = {
  /** Requests that both hold in the same state. */
  shared: number;
  /** Requests that only one holds, as `POST /sdapi/v1/txt2img (txt2img/plain)`. */
  onlyA: string[];
  onlyB: string[];
  changed: ReplyDifference[];
};

/** Compares the replies to each request that both sides hold; several recordings of one request in their order. */
export function replyDifferences(a: Side, b: Side): ReplyDifferences {
  const others = byRequest(b);
  const changed: ReplyDifference[] = [];
  const onlyA: string[] = [];
  let shared = 0;
  for (const [index, exchange] of a.exchanges.entries()) {
    const other = others.get(keyOf(exchange, a.states[index]))?.shift();
    if (!other) {
      onlyA.push(nameOf(exchange));
      continue;
    }
    shared += 1;
    const difference = compare(exchange, other);
    if (difference) changed.push(difference);
  }
  return { shared, onlyA, onlyB: [...others.values()].flat().map(nameOf), changed };
}

function byRequest({ exchanges, states }: Side): Map<string, Recorded[]> {
  const requests = new Map<string, Recorded[]>();
  for (const [index, exchange] of exchanges.entries()) {
    const key = keyOf(exchange, states[index]);
    const same = requests.get(key);
    if (same) same.push(exchange);
    else requests.set(key, [exchange]);
  }
  return requests;
}

function keyOf({ request }: Recorded, state: unknown): string {
  const authorization = request.headers.authorization ?? '';
  return [request.method, request.url, authorization, JSON.stringify(state), leanText(request.body)].join(
    '\n',
  );
}

function nameOf({ scenario, request }: Recorded): string {
  return `${request.method} ${request.url} (${scenario})`;
}

function compare(a: Recorded, b: Recorded): ReplyDifference | undefined {
  const isSameStatus = a.response.status === b.response.status;
  const values: ValueDifference[] = [];
  const pictures: ReplyDifference['pictures'] = [];
  for (const difference of bodyDifferences(a.response.body, b.response.body)) {
    const [one] = pictureIn(difference.a);
    const [other] = pictureIn(difference.b);
    if (one === undefined && other === undefined) values.push(difference);
    else pictures.push({ path: difference.path, a: one, b: other });
  }
  if (isSameStatus && values.length === 0 && pictures.length === 0) return undefined;
  return {
    scenario: a.scenario,
    order: a.order,
    method: a.request.method,
    url: a.request.url,
    status: isSameStatus ? undefined : { a: a.response.status, b: b.response.status },
    values,
    pictures,
  };
}

function pictureIn(value: ValueDifference['a']): string[] {
  return typeof value === 'string' ? namedPictures(value) : [];
}

function bodyDifferences(a: RecordedBody | undefined, b: RecordedBody | undefined): ValueDifference[] {
  if (a?.kind === 'json' && b?.kind === 'json') return valueDifferences(a.value, b.value);
  const [one, other] = [leanText(a), leanText(b)];
  const isSame =
    a?.kind === 'bytes' && b?.kind === 'bytes' ? a.bytes.join() === b.bytes.join() : one === other;
  return isSame ? [] : [{ path: '$', a: a && one, b: b && other }];
}
