import type { Incoming } from '../incoming.ts';

/**
 * Says why somebody may not look into the mock or reset it: only this machine may, and only under its own name, so that a
 * page of the web can't reach in through a name that it lets point here. A caller in the same process is no stranger.
 *
 * @returns undefined for somebody who may
 */
export function refuseStranger({ peer, header }: Incoming): string | undefined {
  const address = peer?.();
  if (address === undefined) return undefined;
  if (!isLoopbackAddress(address))
    return 'It answers this machine only. Ask from there, for example through SSH.';
  const host = hostOf(header('host') ?? '');
  if (!isLoopbackName(host)) {
    return `The header Host names ${host || 'nobody'}. Ask for 127.0.0.1 or localhost.`;
  }
  const origin = header('origin');
  if (origin !== undefined && !isLoopbackName(hostOf(origin.replace(/^[a-z]+:\/\//i, '')))) {
    return `A page of ${origin} may not ask. Ask from a page of this machine, or from no page.`;
  }
  return undefined;
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

function isLoopbackName(host: string): boolean {
  return /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);
}

/** A host without its port. */
function hostOf(authority: string): string {
  return authority.replace(/:\d*$/, '');
}
