import type { Journal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { showEntry } from './show-entry.ts';

/** A reader that is so many events behind is let go; it comes back for the rest with `last-event-id`. */
const mostWaiting = 1000;

const encoder = new TextEncoder();

/**
 * Every request as a server-sent event named `request`, as it is answered.
 *
 * @param after the id of the last event that the reader has seen; the ones since then come first
 */
export function eventStream(journal: Journal, after: number | undefined): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream(
    {
      start(controller) {
        const send = (entry: JournalEntry) => {
          if ((controller.desiredSize ?? 0) <= 0) {
            stop();
            return controller.close();
          }
          controller.enqueue(toEvent(entry));
        };
        controller.enqueue(encoder.encode(': every request, as it is answered\n\n'));
        for (const entry of after === undefined ? [] : journal.entries()) {
          if (entry.id > (after ?? 0)) send(entry);
        }
        stop = journal.subscribe(send);
      },
      cancel: () => stop(),
    },
    { highWaterMark: mostWaiting },
  );
}

function toEvent(entry: JournalEntry): Uint8Array {
  return encoder.encode(`event: request\nid: ${entry.id}\ndata: ${JSON.stringify(showEntry(entry))}\n\n`);
}
