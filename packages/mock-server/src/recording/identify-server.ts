import type { ServerIdentity } from '../instance/instance.ts';
import type { HarEntry } from './har.ts';

/** The version as infotexts end with it: `Version: 1.10.1`, escaped or not. */
const versionText = /Version: (v?[^,"\\\s]+)/;

/** Tells which server of the family a recording was made of, by what only that server says. */
export function identifyServer(
  replies: readonly string[],
  entries: readonly HarEntry[],
  hasSpec: boolean,
): ServerIdentity {
  const answered = (path: string) => entries.some(({ url, status }) => url === path && status === 200);
  const version =
    replies.map((reply) => versionText.exec(reply)?.[1]).find((found) => found !== undefined) ?? 'unknown';
  const says = (words: string) => replies.some((reply) => reply.includes(words));
  if (answered('/sdcpp/v1/capabilities') || says('SDCPP: {'))
    return { dialect: 'stable-diffusion.cpp', version };
  if (answered('/sdapi/v1/version') || says('App: SD.Next')) {
    return { dialect: 'sdnext', version };
  }
  if (version.startsWith('neo')) return { dialect: 'forge-neo', version };
  if (version.startsWith('f2')) return { dialect: 'forge', version };
  if (version.startsWith('f1')) return { dialect: 'reforge', version };
  return { dialect: hasSpec ? 'a1111' : 'unknown', version };
}
