import type { KnownHashes } from '@sdwebui/mock-server';
import type { Answer } from '../exchange/answer.ts';

/** Hashes of a server's own files, which stand in no list and only in its infotexts. */
export type LearnedHashes = Required<{ -readonly [Kind in keyof KnownHashes]: Record<string, string> }>;

export function createLearnedHashes(): LearnedHashes {
  return { loras: {}, embeddings: {}, vaes: {} };
}

const pairs = /([^"\\,]+): ([0-9a-f]{6,64})(?:, )?/g;
const lists = {
  loras: /Lora hashes: \\*"([^"\\]+)\\*"/g,
  embeddings: /TI hashes: \\*"([^"\\]+)\\*"/g,
} as const;
const vae = /VAE hash: ([0-9a-f]+), VAE: ([^,"\\\n]+)/g;

/** Takes in what an answer tells of the hashes, so that a mock which knows them writes the same infotexts. */
export function learnHashes(hashes: LearnedHashes, { body }: Answer): void {
  if (typeof body !== 'string') return;
  for (const kind of ['loras', 'embeddings'] as const) {
    for (const [, text = ''] of body.matchAll(lists[kind])) {
      for (const [, name = '', hash = ''] of text.matchAll(pairs)) hashes[kind][name] = hash;
    }
  }
  for (const [, hash = '', name = ''] of body.matchAll(vae)) hashes.vaes[name] = hash;
}
