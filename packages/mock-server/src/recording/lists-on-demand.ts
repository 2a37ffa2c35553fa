import { type PyValue, parsePythonJson } from '../python/index.ts';

/** Start values by path, each parsed when it is first read: a server starts sooner, and most lists are never asked for. */
export class ListsOnDemand implements ReadonlyMap<string, PyValue> {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, PyValue>();

  /** @param texts JSON by path */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  get size(): number {
    return this.#texts.size;
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  get(path: string): PyValue | undefined {
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const text = this.#texts.get(path);
    if (text === undefined) return undefined;
    const value = parsePythonJson(text);
    this.#parsed.set(path, value);
    return value;
  }

  keys(): MapIterator<string> {
    return this.#texts.keys();
  }

  values(): MapIterator<PyValue> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, PyValue]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, PyValue]> {
    return this.entries();
  }

  forEach(use: (value: PyValue, path: string, lists: ReadonlyMap<string, PyValue>) => void): void {
    for (const [path, value] of this) use(value, path, this);
  }

  #all(): Map<string, PyValue> {
    return new Map(Array.from(this.keys(), (path) => [path, this.get(path) as PyValue]));
  }
}
