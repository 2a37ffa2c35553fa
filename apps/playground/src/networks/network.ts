export type NetworkKind = 'lora' | 'embedding' | 'hypernetwork';

/** What a prompt can call by name. */
export type Network = {
  kind: NetworkKind;
  name: string;
  /** What stands in the prompt for it. */
  prompt: string;
  /** Words that it was trained with, the most frequent first. */
  keywords: readonly string[];
  /** The folder that it is in and the model that it is for, as far as is known. */
  detail: string;
  /** False where the loaded checkpoint does not take it. */
  fits: boolean;
};

export const kindLabels: Readonly<Record<NetworkKind, string>> = {
  lora: 'LoRA',
  embedding: 'Embedding',
  hypernetwork: 'Hypernetwork',
};
