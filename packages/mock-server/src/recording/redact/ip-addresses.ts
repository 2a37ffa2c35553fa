import { learnText } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import { isNeutralHost } from './neutral-hosts.ts';
import type { Place } from './place.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = `${octet}(?:\\.${octet}){3}`;
const notAVersion = String.raw`(?<![\w.+-]|==|(?:version|release)\W{0,4})`;
const ends = String.raw`(?![\w-]|\.\d)`;

/** Networks at home and at work whose addresses no version number looks like. */
const privateNetwork = new RegExp(
  `${notAVersion}(?:192\\.168|172\\.(?:1[6-9]|2\\d|3[01])|169\\.254)(?:\\.${octet}){2}${ends}`,
  'gi',
);
/** Any other address counts only where its place says that it is one: before a port, after a word. */
const withPort = new RegExp(`${notAVersion}${ipv4}(?=:\\d{2,5}(?!\\d))`, 'gi');
const afterWord = new RegExp(
  `(?<=\\b(?:host|address|addr|ip|client|peer|listening on|running on|connect(?:ed|ing)? to)[\\s:="'(]{1,3})${ipv4}${ends}`,
  'gi',
);
/** Link-local, unique local and global addresses of at least three groups; `face::1` and `12:34:56` are none. */
const ipv6 =
  /(?<![\w:.])(?:fe80|f[cd][0-9a-f]{2}|[23][0-9a-f]{3})(?::{1,2}[0-9a-f]{1,4}){2,7}(?:%[\w-]+)?(?![\w:])/gi;

export function redactIpAddresses(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('ip-address') || !/\d\.\d+\.\d|:[0-9a-f]{1,4}:/i.test(text)) return text;
  const cover = (address: string) => redactAddress(address, place, ledger);
  return text
    .replace(privateNetwork, cover)
    .replace(withPort, cover)
    .replace(afterWord, cover)
    .replace(ipv6, (address) => (isIpv6(address) ? cover(address) : address));
}

/** An address by its place; brackets stay. */
export function redactAddress(address: string, place: Place, ledger: Ledger): string {
  const bare = address.replace(/^\[|\]$/g, '');
  if (isNeutralHost(bare)) return address;
  const kind = bare.includes(':') ? 'ipv6' : 'ipv4';
  const key = bare.toLowerCase();
  const covered = ledger.cover('ip-address', kind, bare, place, key);
  if (covered !== bare) learnText(bare, 'ip-address', () => ledger.name(kind, bare, key), ledger);
  return address.replace(bare, covered);
}

export function isIpAddress(text: string): boolean {
  return new RegExp(`^${ipv4}$`).test(text) || isIpv6(text.replace(/^\[|\]$/g, ''));
}

function isIpv6(text: string): boolean {
  const [address = ''] = text.split('%');
  if (!/^[0-9a-f:.]+$/i.test(address) || !address.includes(':')) return false;
  const halves = address.split('::');
  const groups = halves.flatMap((half) => half.split(':').filter((group) => group !== ''));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group) || new RegExp(`^${ipv4}$`).test(group)))
    return false;
  return halves.length === 2 ? groups.length <= 7 : halves.length === 1 && groups.length === 8;
}
