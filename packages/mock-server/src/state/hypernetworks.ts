import { dictsOf, type PyDict, type PyValue } from '../python/index.ts';

/** The server's hypernetworks: those it had, and those that were created since. */
export class Hypernetworks {
  #all: PyDict[];

  /** Takes what `GET /sdapi/v1/hypernetworks` answered first. */
  constructor(list: PyValue | undefined) {
    this.#all = dictsOf(list);
  }

  /** What `GET /sdapi/v1/hypernetworks` answers now. */
  list(): PyValue {
    return this.#all;
  }

  has(name: string): boolean {
    return this.#all.some((item) => item.get('name') === name);
  }

  /** Adds a hypernetwork, in the place of any of that name. */
  create(name: string, path: string): void {
    const created: PyDict = new Map([
      ['name', name],
      ['path', path],
    ]);
    this.#all = [...this.#all.filter((item) => item.get('name') !== name), created];
  }
}
