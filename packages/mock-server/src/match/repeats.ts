import type { Incoming } from '../incoming.ts';
import type { Reply } from '../reply.ts';

/** Longer bodies cost more to compare than they save. */
const longestBody = 65_536;

/** So many requests are remembered; the oldest gives way. */
const mostRequests = 200;

/** A request that brought no change, and how to answer it again. */
type Repeat = { version: number; again: () => Reply | undefined };

/**
 * Requests whose answer is known beforehand: they were answered from a recording, and neither they nor anything since
 * has changed the server's state. They need not be read, matched and thought through again.
 */
export class Repeats {
  readonly #kept = new Map<string, Repeat>();

  /**
   * Answers a request as it was answered before, if the state is of the same version still.
   *
   * @returns undefined for a request that has to be answered anew
   */
  answer(key: string, version: number): Reply | undefined {
    const repeat = this.#kept.get(key);
    return repeat?.version === version ? repeat.again() : undefined;
  }

  /** Remembers how to answer a request. */
  keep(key: string, repeat: Repeat): void {
    this.#kept.delete(key);
    this.#kept.set(key, repeat);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostRequests && oldest !== undefined) this.#kept.delete(oldest);
  }
}

const exactText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** All of a request that its answer hangs on, as one text; undefined for one that is too long or no text. */
export function repeatKey({ method, path, search, header }: Incoming, body: Uint8Array): string | undefined {
  if (body.length > longestBody || header('x-mock-task-ms') !== undefined) return undefined;
  try {
    return `${method} ${path}${search}\n${header('content-type') ?? ''}\n${exactText.decode(body)}`;
  } catch {
    return undefined;
  }
}
