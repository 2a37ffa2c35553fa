import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import type { PyValue } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';
import { echoTaskId } from './echo-task-id.ts';

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
    return echoTaskId(await prepared, body, asked);
  }
}
