import type { Incoming } from '../incoming.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { MissReport } from '../match/miss/miss-report.ts';
import { explainRequest } from '../routes/explain-request.ts';
import type { Server } from '../server.ts';

/** So many of the last ones are explained. */
const mostExplained = 50;

/** A request that no recording answered, and which come near as the server is now. */
export type Unmatched = Pick<JournalEntry, 'id' | 'at' | 'method' | 'path' | 'status'> & {
  report: MissReport;
};

/** Of the requests in the journal those that no recording answered, the oldest first. */
export async function showUnmatched(journal: Journal, server: Server): Promise<Unmatched[]> {
  const unmatched: Unmatched[] = [];
  const missed = journal
    .entries()
    .filter(({ miss, source }) => miss !== undefined || source === 'synthesised');
  for (const entry of missed.slice(-mostExplained)) {
    const report = await explainRequest(server, toRequest(entry));
    const { id, at, method, path, status } = entry;
    if (report) unmatched.push({ id, at, method, path, status, report });
  }
  return unmatched;
}

/** The request again, as far as a journal keeps it. */
function toRequest({ method, path, search, body }: JournalEntry): Incoming {
  return {
    method,
    origin: '',
    path,
    search,
    header: (name) => (name === 'content-type' && body ? 'application/json' : undefined),
    body: async () => body ?? new Uint8Array(),
  };
}
