/** What only replies show of a server: read out of every recorded infotext by the import, so that computed replies agree. */
export type LearnedFacts = {
  /** Short hash by LoRA name, as in `Lora hashes: "tinyDetail: cdfef7619af3"`. */
  loras: Readonly<Record<string, string>>;
  /** Short hash by embedding name, as in `TI hashes: "tinyStyle: eceab85fb33c"`. */
  embeddings: Readonly<Record<string, string>>;
  /** Short hash by VAE file name, as in `VAE hash: 7e555b6071, VAE: tinyVae.safetensors`. */
  vaes: Readonly<Record<string, string>>;
  /** SHA-256 by checkpoint name, for those that the first list did not have yet and a later one had. */
  checkpoints: Readonly<Record<string, string>>;
  /** `user:password` of every basic authorization that was let in. */
  credentials: readonly string[];
  /** Options that the server took although no list of it shows them. */
  hiddenOptions: readonly string[];
  /** Failures that belong to the instance's models rather than to the server, as far as a recording showed them. */
  modelFailures: readonly ModelFailure[];
};

/** `value-per-channel`: a picture of one latent pixel is too small for the model's normalisation (`txt2img/odd-sizes`). */
export type ModelFailure = 'value-per-channel';

export const noFacts: LearnedFacts = {
  loras: {},
  embeddings: {},
  vaes: {},
  checkpoints: {},
  credentials: [],
  hiddenOptions: [],
  modelFailures: [],
};
