import type { JournalEntry } from './journal-entry.ts';

/** Bodies of requests are kept as long as they fit this many bytes together; then the oldest are let go. */
const mostBodyBytes = 16_000_000;

/** A body above this many bytes is not kept. */
const longestBody = 65_536;

/** What was asked of a mock, and how it answered: the last requests, a bounded number of them. */
export class Journal {
  readonly #limit: number;
  readonly #listeners = new Set<(entry: JournalEntry) => void>();
  #entries: JournalEntry[] = [];
  #bodyBytes = 0;
  #oldestWithBody = 0;
  #lastId = 0;

  /** @param limit how many requests are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The requests that are kept, the oldest first. */
  entries(): readonly JournalEntry[] {
    return this.#entries.slice(-this.#limit);
  }

  /** Forgets all requests; the ids go on. */
  clear(): void {
    this.#entries = [];
    this.#bodyBytes = 0;
    this.#oldestWithBody = 0;
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
  add(entry: Omit<JournalEntry, 'id' | 'body'>, body: Uint8Array | undefined): void {
    this.#lastId += 1;
    const kept: JournalEntry = { id: this.#lastId, ...entry };
    if (body !== undefined && body.length <= longestBody) {
      kept.body = body;
      this.#bodyBytes += body.length;
    }
    this.#entries.push(kept);
    this.#letGo();
    for (const listener of this.#listeners) listener(kept);
  }

  /** Entries leave in lots, since to take the first out of a long list moves all the others. */
  #letGo(): void {
    const surplus = this.#entries.length - this.#limit;
    while (this.#bodyBytes > mostBodyBytes || this.#oldestWithBody < surplus) {
      const entry = this.#entries[this.#oldestWithBody] as JournalEntry;
      this.#bodyBytes -= entry.body?.length ?? 0;
      delete entry.body;
      this.#oldestWithBody += 1;
    }
    if (surplus < this.#limit) return;
    this.#entries.splice(0, surplus);
    this.#oldestWithBody -= surplus;
  }
}
