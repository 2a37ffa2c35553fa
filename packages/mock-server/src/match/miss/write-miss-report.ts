import type { Instance } from '../../instance/instance.ts';
import type { RequestFields } from '../request-fields.ts';
import { pathOf } from '../wanted.ts';
import { excerpt } from './excerpt.ts';
import { missDetail, missTitles } from './miss-detail.ts';
import { type MissKind, type MissReport, toMissType } from './miss-report.ts';
import {
  type Candidate,
  cutRecording,
  type Described,
  describeCandidate,
  type Room,
} from './near-recording.ts';
import { recordCommands } from './record-commands.ts';

/** A miss, before it is put into words. */
export type Miss = {
  kind: MissKind;
  method: string;
  /** Path and query. */
  url: string;
  asked: RequestFields;
  /** The recordings that come near, the nearest first. */
  candidates: readonly Candidate[];
  /** Where there is no such route, the routes with nearly its name. */
  routes?: readonly string[];
  /** True if the mock computes what it has no recording of. */
  canBeComputed: boolean;
};

/** Bytes of a report as JSON. */
const mostBytes = 4096;

/** From what a person wants to read down to what surely fits. */
const rooms: readonly [Room, ...Room[]] = [
  { differences: 6, text: 80 },
  { differences: 4, text: 60 },
  { differences: 3, text: 40 },
  { differences: 2, text: 24 },
  { differences: 1, text: 12 },
];

/** Puts a miss into words, as many as fit. */
export async function writeMissReport(miss: Miss, instance: Instance): Promise<MissReport> {
  const most = rooms[0].differences;
  const described = await Promise.all(
    miss.candidates.map((candidate) => describeCandidate(candidate, miss, instance, most)),
  );
  let report = fitInto(rooms[0], miss, described);
  for (const room of rooms.slice(1)) {
    if (byteLength(report) <= mostBytes) break;
    report = fitInto(room, miss, described);
  }
  return report;
}

function byteLength(report: MissReport): number {
  return new TextEncoder().encode(JSON.stringify(report)).length;
}

function fitInto(room: Room, miss: Miss, described: readonly Described[]): MissReport {
  const { kind, canBeComputed } = miss;
  const cut = (text: string) => excerpt(text, room.text);
  const [method, path] = [cut(miss.method), cut(pathOf(miss.url))];
  const [first] = described;
  const routes = miss.routes?.map(cut);
  return {
    type: toMissType(kind),
    title: missTitles[kind],
    status: 501,
    detail: missDetail(kind, {
      operation: `${method} ${path}`,
      canBeComputed,
      nearest: first && {
        place: `${cut(first.of.first.scenario)} #${first.of.first.order}`,
        fields: first.differences.map(({ field }) => cut(field)),
        fieldCount: first.fieldCount,
        times: first.of.count,
      },
      route: routes?.[0],
    }),
    request: { method, path },
    nearest: described.map((each) => cutRecording(each, room)),
    ...(routes ? { routes } : {}),
    record: recordCommands(method, cut(miss.url)),
  };
}
