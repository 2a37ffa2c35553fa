import { Buffer } from 'node:buffer';
import type { Target } from '../target/target.ts';
import type { ServerFacts } from './server-facts.ts';

/** Options that name things which only their own server has. */
const ownThings = /checkpoint|hash|vae|dir|path|folder|unet|model|upscaler|hypernetwork|token/i;

/** Gives the mock the options that the judged server has, so that both write the same infotexts. */
export async function adoptOptions(mock: Target, own: ServerFacts, judged: ServerFacts): Promise<void> {
  for (const [key, value] of Object.entries(judged.options)) {
    const before = own.options[key];
    if (before === undefined || typeof before !== typeof value || ownThings.test(key)) continue;
    if (JSON.stringify(before) === JSON.stringify(value)) continue;
    await mock.send({
      method: 'POST',
      path: '/sdapi/v1/options',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from(JSON.stringify({ [key]: value })),
    });
  }
}
