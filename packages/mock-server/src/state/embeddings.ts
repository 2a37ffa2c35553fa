import type { PyDict, PyValue } from '../python/index.ts';

/** Length of a token's vector in SD1 models, for an instance that has no embedding to tell it. */
const usualShape = 768;

/** The server's textual inversion embeddings: those it had, and those that were created since (`create/embedding`). */
export class Embeddings {
  readonly #listed: PyDict;
  #loaded: PyDict;
  #version = 0;

  /** Takes what `GET /sdapi/v1/embeddings` answered first. */
  constructor(list: PyValue | undefined) {
    this.#listed = list instanceof Map ? list : new Map<string, PyValue>([['skipped', new Map()]]);
    const loaded = this.#listed.get('loaded');
    this.#loaded = loaded instanceof Map ? loaded : new Map();
  }

  /** Counts up with every embedding that is created. */
  get version(): number {
    return this.#version;
  }

  /** What `GET /sdapi/v1/embeddings` answers now. */
  list(): PyDict {
    const list: PyDict = new Map([['loaded', this.#loaded]]);
    for (const [name, value] of this.#listed) if (name !== 'loaded') list.set(name, value);
    return list;
  }

  /** Names that a prompt may mention. */
  names(): readonly string[] {
    return [...this.#loaded.keys()];
  }

  has(name: string): boolean {
    return this.#loaded.has(name);
  }

  /** Adds an untrained embedding of so many vectors, in the place of any of that name. */
  create(name: string, vectors: PyValue): void {
    const created: PyDict = new Map<string, PyValue>([
      ['step', 0],
      ['sd_checkpoint', null],
      ['sd_checkpoint_name', null],
      ['shape', this.#shape()],
      ['vectors', vectors],
    ]);
    this.#version += 1;
    const all = [...new Map(this.#loaded).set(name, created)];
    this.#loaded = new Map(all.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  }

  #shape(): PyValue {
    const [first] = this.#loaded.values();
    return (first instanceof Map ? first.get('shape') : undefined) ?? usualShape;
  }
}
