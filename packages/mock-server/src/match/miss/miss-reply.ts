import { type Reply, textReply } from '../../reply.ts';
import { type MissReport, missKindOf } from './miss-report.ts';

/** The reply that tells of a miss: a 501 with problem details. */
export function missReply(report: MissReport): Reply {
  const reply = textReply(JSON.stringify(report), 'application/problem+json', 'protocol', report.status);
  reply.miss = missKindOf(report);
  return reply;
}
