import type { ProxiedExchange } from './proxied-exchange.ts';

/** The exchanges that are under way. */
export class InFlight {
  readonly #exchanges = new Set<ProxiedExchange>();
  readonly #waiting = new Set<() => void>();

  add(exchange: ProxiedExchange): void {
    this.#exchanges.add(exchange);
  }

  remove(exchange: ProxiedExchange): void {
    this.#exchanges.delete(exchange);
    if (this.count > 0) return;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Exchanges that are to be recorded. */
  get count(): number {
    return this.#taken.length;
  }

  /** Resolves once no exchange that is to be recorded is under way. */
  settled(): Promise<void> {
    return this.count === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.add(resolve));
  }

  abortTaken(reason: string): void {
    for (const exchange of this.#taken) exchange.abort(reason);
  }

  abortAll(reason: string): void {
    for (const exchange of this.#exchanges) exchange.abort(reason);
  }

  get #taken(): ProxiedExchange[] {
    return [...this.#exchanges].filter((exchange) => exchange.isTaken);
  }
}
