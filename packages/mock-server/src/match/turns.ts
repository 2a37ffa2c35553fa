import type { Exchange } from '../instance/exchange.ts';

/** The recordings of one request, which are given in turn; the last repeats. */
export class Turns {
  #exchanges: [Exchange, ...Exchange[]];
  #given = 0;

  constructor(first: Exchange) {
    this.#exchanges = [first];
  }

  get first(): Exchange {
    return this.#exchanges[0];
  }

  get count(): number {
    return this.#exchanges.length;
  }

  /** True once the last was given. */
  get areOver(): boolean {
    return this.#given >= this.#exchanges.length;
  }

  /** Those that were not given yet. */
  get left(): readonly Exchange[] {
    return this.#exchanges.slice(this.#given);
  }

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
  }

  /** The same recordings, none of them given yet. */
  afresh(): Turns {
    const turns = new Turns(this.first);
    turns.#exchanges = this.#exchanges;
    return turns;
  }

  next(): Exchange {
    const exchange = this.#exchanges[this.#given];
    if (!exchange) return this.#exchanges.at(-1) as Exchange; // never empty
    this.#given += 1;
    return exchange;
  }
}
