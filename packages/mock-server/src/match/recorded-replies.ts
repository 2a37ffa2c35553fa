import type { Exchange, RecordedBody } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { type PyValue, stringifyPython } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';

const encoder = new TextEncoder();

/** Prepares recorded bodies as bytes, once each. */
export class RecordedReplies {
  readonly #instance: Instance;
  readonly #prepared = new Map<Exchange, Promise<Uint8Array>>();

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /**
   * The recorded reply's bytes. They are the recorded ones exactly, but for the echo of `force_task_id` where the
   * caller chose another id.
   */
  async body(exchange: Exchange, asked: PyValue): Promise<Uint8Array> {
    const { body } = exchange.response;
    if (!body) return new Uint8Array();
    let prepared = this.#prepared.get(exchange);
    if (!prepared) {
      prepared = renderBody(body, this.#instance);
      this.#prepared.set(exchange, prepared);
    }
    const bytes = await prepared;
    const recordedId = echoedTaskId(body);
    const askedId = asked instanceof Map ? (asked.get('force_task_id') ?? null) : null;
    if (recordedId === undefined || recordedId === askedId) return bytes;
    return replaceOnce(
      bytes,
      `"force_task_id":${stringifyPython(recordedId)}`,
      `"force_task_id":${stringifyPython(askedId)}`,
    );
  }
}

function echoedTaskId(body: RecordedBody): PyValue | undefined {
  if (body.kind !== 'json' || !(body.value instanceof Map)) return undefined;
  const parameters = body.value.get('parameters');
  return parameters instanceof Map ? parameters.get('force_task_id') : undefined;
}

/** The id stands behind the pictures, so the search is from the end. */
function replaceOnce(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const at = text.lastIndexOf(from);
  return at < 0 ? bytes : encoder.encode(text.slice(0, at) + to + text.slice(at + from.length));
}
