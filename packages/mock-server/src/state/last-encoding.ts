/** What is encoded: prompts and negative prompts have a memory each. */
export type EncodedPart = 'prompt' | 'negativePrompt';

/**
 * The server keeps its last prompt encodings: hashes of embeddings stand only in a reply that encoded anew
 * (`txt2img/lora-and-embedding`; 51 of 51 recorded replies).
 */
export class LastEncoding {
  readonly #keys = new Map<EncodedPart, string>();
  #version = 0;

  /** Counts up with every encoding that replaces another. */
  get version(): number {
    return this.#version;
  }

  /** True if this differs from the encoding before, which it then replaces. */
  encodesAnew(part: EncodedPart, key: string): boolean {
    const anew = key !== this.#keys.get(part);
    this.#keys.set(part, key);
    if (anew) this.#version += 1;
    return anew;
  }
}
