import type { ServerIdentity } from '../instance/instance.ts';
import type { LeanExchange } from './lean-exchange.ts';
import { leanText } from './recorded-body.ts';

/** The version as infotexts end with it: `Version: 1.10.1`, escaped or not. */
const versionText = /Version: (v?[^,"\\\s]+)/;

/** Words of a reply, and paths that answer with 200, by which a server gives itself away; the first that is met counts. */
const signs: readonly { dialect: string; path: string; words: string }[] = [
  { dialect: 'stable-diffusion.cpp', path: '/sdcpp/v1/capabilities', words: 'SDCPP: {' },
  { dialect: 'sdnext', path: '/sdapi/v1/version', words: 'App: SD.Next' },
];

/** Tells which server of the family a recording was made of, by what only that server says. */
export function identifyServer(exchanges: readonly LeanExchange[], hasSpec: boolean): ServerIdentity {
  let version: string | undefined;
  const seen = new Set<string>();
  for (const { request, response } of exchanges) {
    const reply = leanText(response.body);
    // Bytes, those of a picture for one, tell where a version begins and not where it ends.
    if (response.body?.kind !== 'bytes') version ??= versionText.exec(reply)?.[1];
    for (const { dialect, path, words } of signs) {
      if ((request.url === path && response.status === 200) || reply.includes(words)) seen.add(dialect);
    }
  }
  const shown = signs.find(({ dialect }) => seen.has(dialect))?.dialect;
  return { dialect: shown ?? dialectOf(version, hasSpec), version: version ?? 'unknown' };
}

function dialectOf(version: string | undefined, hasSpec: boolean): string {
  if (version?.startsWith('neo')) return 'forge-neo';
  if (version?.startsWith('f2')) return 'forge';
  if (version?.startsWith('f1')) return 'reforge';
  return hasSpec ? 'a1111' : 'unknown';
}
