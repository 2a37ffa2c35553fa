import { Buffer } from 'node:buffer';
import type { Clock } from '../replay/clock.ts';
import type { Target } from '../target/target.ts';
import type { LearnedHashes } from './learn-hashes.ts';
import { hasEffect } from './options-without-effect.ts';
import type { ServerFacts } from './server-facts.ts';

/** The two mocks that stand beside the judged server. */
export type Mocks = {
  /** The time by which both live. */
  clock: Clock;
  /** The instance as it was recorded, which replays. */
  recorded: Target;
  /** The same API with the judged server's own models, options and lists, which computes every reply. */
  computed: Target;
};

/** Makes the mocks for a server; `hashes` grows while the run goes on. */
export type MockMaker = (facts: ServerFacts, hashes: LearnedHashes) => Promise<Mocks>;

/**
 * Whether a recording of one server says what another must answer, as far as their options go: those that show in replies are the
 * same. Where they are not, they are named; what one of them does not have is at its default.
 */
export function differingOptions(recorded: ServerFacts, judged: ServerFacts): string[] {
  return Object.entries(recorded.options)
    .filter(([key]) => hasEffect(key) && Object.hasOwn(judged.options, key))
    .filter(([key, value]) => JSON.stringify(judged.options[key] ?? null) !== JSON.stringify(value ?? null))
    .map(([key]) => key);
}

/** Whether what a request names of the server's own things (styles, embeddings) means the same on both. */
export function meansTheSame(
  request: Uint8Array | undefined,
  recorded: ServerFacts,
  judged: ServerFacts,
): boolean {
  if (!request) return true;
  const text = Buffer.from(request).toString('utf8');
  if (
    text.includes('"styles"') &&
    JSON.stringify(recorded.promptStyles) !== JSON.stringify(judged.promptStyles)
  )
    return false;
  if (text.includes('"alwayson_scripts"') || text.includes('"script_name"')) {
    if (JSON.stringify(recorded.scripts) !== JSON.stringify(judged.scripts)) return false;
  }
  const lower = text.toLowerCase();
  return judged.embeddings.every(
    (name) => recorded.embeddings.includes(name) || !lower.includes(name.toLowerCase()),
  );
}
