import { pythonError } from '../dialect/server-failure.ts';
import { type PyDict, type PyValue, pythonRepr, toJson } from '../python/index.ts';
import { type Checkpoints, title } from './checkpoints.ts';

/** Options that follow another one: they say nothing new of the state. */
const derivedOptions = new Set(['sd_checkpoint_hash']);

/** The server's stored options, as `GET` and `POST /sdapi/v1/options` show them. */
export class OptionsState {
  readonly #start: PyDict;
  readonly #now: PyDict;
  readonly #changes: PyDict = new Map();
  /** Options that the server takes and never shows: an extension had frozen its model of them (`options/extension-option`). */
  readonly #hidden: PyDict;
  readonly #checkpoints: Checkpoints;
  #version = 0;

  constructor(start: PyDict, checkpoints: Checkpoints, hidden: readonly string[] = []) {
    this.#checkpoints = checkpoints;
    this.#start = start;
    this.#now = new Map(start);
    this.#hidden = new Map(hidden.map((name) => [name, null]));
  }

  /** Counts up with every change. */
  get version(): number {
    return this.#version;
  }

  get(name: string): PyValue {
    return this.#now.get(name) ?? this.#hidden.get(name) ?? null;
  }

  has(name: string): boolean {
    return this.#now.has(name) || this.#hidden.has(name);
  }

  /**
   * Stores what a caller posted, as the server does: one option after the other, so that those before an unknown one
   * are kept. Values are kept as they come, whatever the option's type (`options/types`).
   *
   * @throws ServerFailure for a checkpoint that is not there (`options/checkpoint-unknown`) and for a key that is
   *   no option (`options/unknown-key`).
   */
  post(changes: PyDict): void {
    const wanted = changes.get('sd_model_checkpoint');
    if (typeof wanted === 'string' && !this.#checkpoints.findByAlias(wanted)) {
      throw pythonError('RuntimeError', `model ${pythonRepr(wanted)} not found`);
    }
    for (const [name, value] of changes) this.set(name, value);
  }

  /** @throws ServerFailure if there is no such option. */
  set(name: string, value: PyValue): void {
    if (!this.has(name)) throw pythonError('KeyError', pythonRepr(name));
    this.#version++;
    if (this.#hidden.has(name)) this.#hidden.set(name, value);
    else if (name === 'sd_model_checkpoint') this.#loadCheckpoint(value);
    else this.#store(name, value);
  }

  #loadCheckpoint(value: PyValue): void {
    const checkpoint = typeof value === 'string' ? this.#checkpoints.findClosest(value) : undefined;
    if (!checkpoint) return;
    this.#checkpoints.load(checkpoint);
    this.#store('sd_model_checkpoint', title(checkpoint));
    if (this.#now.has('sd_checkpoint_hash')) this.#store('sd_checkpoint_hash', checkpoint.sha256);
  }

  #store(name: string, value: PyValue): void {
    this.#now.set(name, value);
    const isDifferent = !isSameState(name, value, this.#start.get(name) ?? null);
    if (isDifferent && !derivedOptions.has(name)) this.#changes.set(name, toState(name, value));
    else this.#changes.delete(name);
  }

  /** Everything as it is stored; the reply brings it to each option's type. */
  all(): PyDict {
    return new Map(this.#now);
  }

  /** The options that differ from the start values: the state in which a recording counts. Sorted by name. */
  changes(): PyDict {
    return new Map([...this.#changes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/**
 * True if two values of an option are one state. Numbers count by their value: an option may be stored as `1` and have started
 * as `1.0`; a checkpoint's title counts with or without its hash.
 */
export function isSameState(name: string, one: PyValue, other: PyValue): boolean {
  const text = (value: PyValue) => JSON.stringify(toJson(toState(name, value)));
  return text(one) === text(other);
}

function toState(name: string, value: PyValue): PyValue {
  if (name !== 'sd_model_checkpoint' || typeof value !== 'string') return value;
  return value.replace(/ \[[0-9a-f]+\]$/, '');
}
