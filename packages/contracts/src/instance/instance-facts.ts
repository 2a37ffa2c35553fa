/** A text of a server that names a thing of its machine, and what kind of thing that is. */
export type MachineName = { text: string; kind: 'model' | 'vae' | 'network' | 'upscaler' };

export type Style = { prompt: string; negativePrompt: string };

/** What belongs to one server's machine or to the habits of its owner, and so is no drift against another server. */
export type InstanceFacts = {
  /** Names of model files, the longest first, since a title contains the name. */
  names: readonly MachineName[];
  /** Short and long hashes of checkpoints, as far as they were computed. */
  checkpointHashes: ReadonlySet<string>;
  /** By name: prompt styles, whose texts end up in prompts. */
  styles: ReadonlyMap<string, Style>;
  /** By key: what the server's spec says an option is until somebody sets it. */
  optionDefaults: ReadonlyMap<string, unknown>;
};

/** The two instances whose answers are compared. */
export type InstancePair = { recorded: InstanceFacts; live: InstanceFacts };
