import type { LearnedFacts } from '../instance/learned-facts.ts';
import { dictsOf, type PyDict, type PyValue, pythonStr } from '../python/index.ts';
import { inventHash } from './invent-hash.ts';

/** One model file, with the hashes that the server shows only once it has loaded the file. */
export type Checkpoint = {
  /** Name without extension: `tinyDream_v1`. */
  modelName: string;
  /** Path as the server lists it. */
  filename: string;
  /** Title without hash: `tinyDream_v1.safetensors`. */
  file: string;
  sha256: string;
  /** True once the server has hashed the file: from the start, or after it was loaded. */
  hashed: boolean;
  listed: PyDict;
};

/** The server's checkpoints: found by name, title, hash; hashed when first loaded (`options/checkpoint-by-name`). */
export class Checkpoints {
  readonly #all: Checkpoint[];
  #loadedSinceRefresh = true;
  #version = 0;

  constructor(list: PyValue | undefined, facts: LearnedFacts) {
    this.#all = dictsOf(list).map((item) => toCheckpoint(item, facts));
  }

  /** Counts up with every load and refresh, and with every file that is hashed. */
  get version(): number {
    return this.#version;
  }

  get first(): Checkpoint | undefined {
    return this.#all[0];
  }

  /** By one of the exact names a checkpoint goes by, as `POST /sdapi/v1/options` wants it. */
  findByAlias(alias: string): Checkpoint | undefined {
    return this.#all.find((checkpoint) => aliases(checkpoint).includes(alias));
  }

  /** By an exact name, else by the shortest title that contains the text: what `override_settings` and the refiner take. */
  findClosest(text: string): Checkpoint | undefined {
    const exact = this.findByAlias(text);
    if (exact) return exact;
    return this.#all
      .filter((checkpoint) => title(checkpoint).toLowerCase().includes(text.toLowerCase()))
      .sort((a, b) => title(a).length - title(b).length)[0];
  }

  /** The server has loaded this checkpoint: it is hashed from now on. */
  load(checkpoint: Checkpoint): void {
    this.hash(checkpoint);
    this.#version += 1;
    this.#loadedSinceRefresh = true;
  }

  /** The server has read this checkpoint's file, and shows its hash from now on. */
  hash(checkpoint: Checkpoint): void {
    if (checkpoint.hashed) return;
    checkpoint.hashed = true;
    this.#version += 1;
  }

  /** The files were listed anew, so that the server no longer knows the loaded one among them. */
  refresh(): void {
    this.#version += 1;
    this.#loadedSinceRefresh = false;
  }

  /**
   * True if the server sees that this is the checkpoint that is loaded already. After a refresh it does not, until it
   * loads one again (`validation/txt2img/refiner_checkpoint`).
   */
  isLoaded(checkpoint: Checkpoint, current: Checkpoint | undefined): boolean {
    return this.#loadedSinceRefresh && checkpoint === current;
  }

  /** What `GET /sdapi/v1/sd-models` answers now. */
  list(): PyValue {
    return this.#all.map((checkpoint) => {
      if (!checkpoint.hashed) return checkpoint.listed;
      return new Map(checkpoint.listed)
        .set('title', title(checkpoint))
        .set('hash', shortHash(checkpoint))
        .set('sha256', checkpoint.sha256);
    });
  }
}

/**
 * The list of checkpoints as far as the stored options tell it: for a recording that never asked for the list.
 *
 * @param chosen the option `sd_model_checkpoint`, for example `tinyDream_v1.safetensors [c653230684]`
 */
export function listFromOption(chosen: PyValue): PyValue {
  const match = typeof chosen === 'string' ? /^(.*?)(?: \[([0-9a-f]+)\])?$/.exec(chosen) : null;
  const file = match?.[1];
  if (!file) return [];
  const hash = match[2] ?? null;
  const entry = new Map<string, PyValue>([
    ['title', chosen],
    ['model_name', file.replace(/\.[^.]+$/, '')],
    ['hash', hash],
    ['sha256', hash && hash + inventHash(file, 64 - hash.length)],
    ['filename', file],
    ['config', null],
  ]);
  return [entry];
}

/** The first ten digits of the SHA-256, as infotexts show them. */
export function shortHash(checkpoint: Checkpoint): string {
  return checkpoint.sha256.slice(0, 10);
}

/** `tinyDream_v1.safetensors [c653230684]`, or the bare file name while the file was never hashed. */
export function title(checkpoint: Checkpoint): string {
  return checkpoint.hashed ? `${checkpoint.file} [${shortHash(checkpoint)}]` : checkpoint.file;
}

function aliases(checkpoint: Checkpoint): string[] {
  const { modelName, file, sha256, hashed } = checkpoint;
  const names = [modelName, file];
  if (!hashed) return names;
  const hash = shortHash(checkpoint);
  return [...names, sha256, hash, `${file} [${hash}]`, `${modelName} [${hash}]`];
}

function toCheckpoint(listed: PyDict, facts: LearnedFacts): Checkpoint {
  const modelName = pythonStr(listed.get('model_name') ?? null);
  const sha256 = listed.get('sha256');
  const file = pythonStr(listed.get('title') ?? null).replace(/ \[[0-9a-f]+\]$/, '');
  return {
    modelName,
    filename: pythonStr(listed.get('filename') ?? null),
    file,
    sha256: typeof sha256 === 'string' ? sha256 : (facts.checkpoints[modelName] ?? inventHash(file, 64)),
    hashed: typeof sha256 === 'string',
    listed,
  };
}
