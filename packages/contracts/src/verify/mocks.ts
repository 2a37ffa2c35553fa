import { Buffer } from 'node:buffer';
import type { InstanceNames, InstancePair } from '../compare/comparison.ts';
import type { Target } from '../target/target.ts';
import type { InstanceFacts } from './instance-facts.ts';
import type { LearnedHashes } from './learn-hashes.ts';
import { hasEffect } from './options-without-effect.ts';

/** The two mocks that stand beside the judged server. */
export type Mocks = {
  /** The instance as it was recorded, which replays. */
  recorded: Target;
  /** The same API with the judged server's own models, options and lists, which computes every reply. */
  computed: Target;
};

/** Makes the mocks for a server; `hashes` grows while the run goes on. */
export type MockMaker = (facts: InstanceFacts, hashes: LearnedHashes) => Promise<Mocks>;

/**
 * Whether a recording of one server says what another must answer, as far as their options go: those that show in replies are the
 * same. Where they are not, they are named.
 */
export function differingOptions(recorded: InstanceFacts, judged: InstanceFacts): string[] {
  return Object.entries(recorded.options)
    .filter(([key]) => hasEffect(key))
    .filter(([key, value]) => JSON.stringify(judged.options[key] ?? null) !== JSON.stringify(value ?? null))
    .map(([key]) => key);
}

/**
 * How the recorded server's own things are called on the judged one. The recorded names are replaced, never those of the
 * judged server, which may be called anything ("moon").
 */
export function pairNames(recorded: InstanceFacts, judged: InstanceFacts): InstancePair {
  const [before, after] = [loadedModel(recorded), loadedModel(judged)];
  const pairs = before.map(
    ([text, role]) => [text, after.find(([, other]) => other === role)?.[0] ?? text] as const,
  );
  const names: InstanceNames = pairs
    .filter(([text, other]) => text.length > 3 && text !== other)
    .flatMap(([text, other]) => [
      [`Model: ${text}`, `Model: ${quoted(other)}`] as const,
      [text, other] as const,
    ]);
  return { recorded: names, live: [] };
}

type Role = 'title' | 'sha256' | 'hash' | 'name';

/** The longest first: a title contains the name and the hash. */
function loadedModel({ options, models }: InstanceFacts): [text: string, role: Role][] {
  const title = String(options.sd_model_checkpoint ?? '');
  const sha256 = String(options.sd_checkpoint_hash ?? '');
  const model =
    models.find((each) => each.title === title) ??
    models.find((each) => title !== '' && each.title.startsWith(title));
  return [
    [sha256, 'sha256'],
    [title, 'title'],
    [sha256.slice(0, 10), 'hash'],
    [model?.model_name ?? '', 'name'],
  ];
}

/** Infotexts quote what has a comma, a colon or a line break in it. */
function quoted(text: string): string {
  return /[,:\n]/.test(text) ? JSON.stringify(text) : text;
}

/** Whether what a request names of the server's own things (styles, embeddings) means the same on both. */
export function meansTheSame(
  request: Uint8Array | undefined,
  recorded: InstanceFacts,
  judged: InstanceFacts,
): boolean {
  if (!request) return true;
  const text = Buffer.from(request).toString('utf8');
  if (text.includes('"styles"') && JSON.stringify(recorded.styles) !== JSON.stringify(judged.styles))
    return false;
  if (text.includes('"alwayson_scripts"') || text.includes('"script_name"')) {
    if (JSON.stringify(recorded.scripts) !== JSON.stringify(judged.scripts)) return false;
  }
  const lower = text.toLowerCase();
  return judged.embeddings.every(
    (name) => recorded.embeddings.includes(name) || !lower.includes(name.toLowerCase()),
  );
}
