import { isIpAddress, redactAddress } from './ip-addresses.ts';
import { learnText } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import { isNeutralHost, isPublicSite } from './neutral-hosts.ts';
import type { Place } from './place.ts';

/** Names that only a private network knows. */
const privateName = /\.(?:local|lan|internal|intranet|corp|home|localdomain|home\.arpa|private)$/i;

/** Services that lead into somebody's network: the name is as good as an address, and often as a key. */
const tunnelName = String.raw`(?:[\w-]+\.)+(?:gradio\.live|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|lhr\.(?:life|rocks)|serveo\.net|pinggy\.(?:link|online)|proxy\.runpod\.net|ts\.net|duckdns\.org|ddns\.net|no-ip\.org|dyndns\.org|compute(?:-1)?\.amazonaws\.com|thinkdiffusion\.xyz|cloudapp\.azure\.com)`;
const tunnel = new RegExp(`(?<![\\w.%-])${tunnelName}(?![\\w-])`, 'gi');
const wholeTunnel = new RegExp(`^${tunnelName}$`, 'i');

const authority =
  /((?<![a-z0-9+.-])(?:https?|wss?|ftp|smb)(?::|%3A)(?:\\*\/|%2F){2}(?:[^\s/?#"'<>\\@]+?(?:@|%40))?)(\[[0-9a-f:.%]+\]|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)(?![\p{L}\p{N}_.-]*(?:@|%40))/giu;
const uncShare = /^(\\{2,})([\w.-]{2,})(?=\\+[\w$ .-]+(?:\\|$))/;
const kernelLine = /(\b(?:Linux|Darwin) )(\S+)(?= \d+\.\d+\.\d+\S* (?:#\d|Darwin Kernel))/g;
const environment = /((?<![\w-])(?:HOSTNAME|COMPUTERNAME)["']?[=:]\s*["']?)([\w.-]+)/g;

/** Hosts where a text says that it is one: in a URL, a share, what `uname` prints. */
export function redactHostNames(text: string, place: Place, ledger: Ledger): string {
  const cover = (match: string, before: string, host: string): string => {
    if (isIpAddress(host)) return before + redactAddress(host, place, ledger);
    return isSecretHost(host, ledger) ? before + coverHost(host, place, ledger) : match;
  };
  const coverKnown = (_: string, before: string, host: string) => before + redactHost(host, place, ledger);
  return text
    .replace(authority, cover)
    .replace(tunnel, (host: string) => coverHost(host, place, ledger))
    .replace(uncShare, coverKnown)
    .replace(kernelLine, coverKnown)
    .replace(environment, coverKnown);
}

/** A text that is a host by its place, with or without a port. */
export function redactHost(text: string, place: Place, ledger: Ledger): string {
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(text.trim()) ?? [];
  const name = host === '' ? text.trim() : host;
  if (isIpAddress(name)) return redactAddress(name, place, ledger) + port;
  if (!/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?$/u.test(name) || isNeutralHost(name) || isPublicSite(name))
    return text;
  return coverHost(name, place, ledger) + port;
}

function isSecretHost(host: string, ledger: Ledger): boolean {
  if (isNeutralHost(host)) return false;
  return (
    ledger.hosts.has(host.toLowerCase()) ||
    privateName.test(host) ||
    wholeTunnel.test(host) ||
    !host.includes('.')
  );
}

function coverHost(host: string, place: Place, ledger: Ledger): string {
  const key = host.toLowerCase();
  const covered = ledger.cover('host-name', 'host', host, place, key);
  if (covered === host) return host;
  ledger.hosts.add(key);
  if (isNoWord(host)) {
    for (const text of new Set([host, key]))
      learnText(text, 'host-name', () => ledger.name('host', host, key), ledger);
  }
  return covered;
}

/** A name such as `render` is a word too, and counts only where a host has to stand. */
function isNoWord(host: string): boolean {
  return host.length >= 6 && /[\d.-]/.test(host);
}
