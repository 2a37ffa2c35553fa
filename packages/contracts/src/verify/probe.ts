import { Buffer } from 'node:buffer';
import { parseJson } from '../exchange/parse-json.ts';
import type { Target } from '../target/target.ts';
import { type LearnedHashes, learnHashes } from './learn-hashes.ts';

/** What only a generation shows of a server. */
export type Probe = {
  /** The VAE that was loaded beside the model. */
  vae: string | null;
  /** Whether the server knows its own version: one that was unpacked from an archive does not, and writes none. */
  knowsVersion: boolean;
};

/**
 * Draws one tiny picture: it loads the model, so that the lists which are asked next are those of a server at work, and
 * shows what no list tells.
 *
 * @returns undefined when the server could not draw, which the scenarios will say
 */
export async function probeServer(target: Target, hashes: LearnedHashes): Promise<Probe | undefined> {
  const body = { prompt: '', steps: 1, width: 64, height: 64, seed: 1, send_images: false };
  const answer = await target.send({
    method: 'POST',
    path: '/sdapi/v1/txt2img',
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(JSON.stringify(body)),
  });
  if (answer.status !== 200) return undefined;
  learnHashes(hashes, answer);
  const { info } = (parseJson(answer.body) ?? {}) as { info?: unknown };
  const told = typeof info === 'string' ? (parseJson(info) ?? {}) : {};
  const { sd_vae_name: vae, version } = told as { sd_vae_name?: unknown; version?: unknown };
  return { vae: typeof vae === 'string' ? vae : null, knowsVersion: version !== '<none>' };
}
