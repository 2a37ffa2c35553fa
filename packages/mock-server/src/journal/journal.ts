import type { Reply } from '../reply.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Bodies of requests are kept as long as they fit this many bytes together; then the oldest are let go. */
const mostBodyBytes = 16_000_000;

/** A body above this many bytes is not kept; one with a picture or two is. */
const longestBody = 4_000_000;

/** An entry as it is written down: what costs time to make is made when somebody reads it. */
export type JournalNote = Omit<JournalEntry, 'id' | 'at' | 'body' | 'fault' | 'miss'> & {
  /** When the request came, in milliseconds since the epoch. */
  start: number;
  body: Uint8Array | undefined;
  fault: Reply['fault'];
  miss: Reply['miss'];
};

/** What was asked of a mock, and how it answered: the last requests, a bounded number of them. */
export class Journal {
  readonly #limit: number;
  readonly #listeners = new Set<(entry: JournalEntry) => void>();
  /** The note with an id lies at the remainder of the id by the limit. */
  readonly #ring: JournalNote[] = [];
  #firstId = 1;
  #nextId = 1;
  #bodyBytes = 0;
  /** No note before this one has a body. */
  #bodiesFrom = 1;

  /** @param limit how many requests are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The requests that are kept, the oldest first. */
  entries(): readonly JournalEntry[] {
    const entries: JournalEntry[] = [];
    for (let id = this.#firstId; id < this.#nextId; id++) entries.push(toEntry(id, this.#note(id)));
    return entries;
  }

  /** Forgets all requests; the ids go on. */
  clear(): void {
    this.#ring.length = 0;
    this.#firstId = this.#nextId;
    this.#bodiesFrom = this.#nextId;
    this.#bodyBytes = 0;
  }

  /**
   * Calls back after each reply.
   *
   * @returns ends it
   */
  subscribe(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Writes an answered request down. */
  add(note: JournalNote): void {
    const id = this.#nextId;
    if (note.body !== undefined && note.body.length > longestBody) note.body = undefined;
    if (id - this.#firstId === this.#limit) this.#letOldestGo();
    this.#ring[id % this.#limit] = note;
    this.#nextId += 1;
    this.#bodyBytes += note.body?.length ?? 0;
    while (this.#bodyBytes > mostBodyBytes) this.#letOldestBodyGo();
    for (const listener of this.#listeners) listener(toEntry(id, note));
  }

  #note(id: number): JournalNote {
    return this.#ring[id % this.#limit] as JournalNote; // every id from the first to the last has one
  }

  #letOldestGo(): void {
    if (this.#bodiesFrom === this.#firstId) this.#letOldestBodyGo();
    this.#firstId += 1;
  }

  #letOldestBodyGo(): void {
    const note = this.#note(this.#bodiesFrom);
    this.#bodyBytes -= note.body?.length ?? 0;
    note.body = undefined;
    this.#bodiesFrom += 1;
  }
}

function toEntry(id: number, { start, body, fault, miss, ...facts }: JournalNote): JournalEntry {
  const entry: JournalEntry = { id, at: new Date(start).toISOString(), ...facts };
  if (body !== undefined) entry.body = body;
  if (fault !== undefined) entry.fault = fault;
  if (miss !== undefined) entry.miss = miss;
  return entry;
}
