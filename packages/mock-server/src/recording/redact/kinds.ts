import { isNeutralHost } from './neutral-hosts.ts';
import { folderName, rootName } from './server-folders.ts';

/** How a kind of secret is named, and by what such a name is known, so that nothing is renamed twice. */
type KindOfSecret = {
  nameOf: (secret: string, n: number) => string;
  isNeutral: (text: string) => boolean;
};

const numbered = (name: string) => (_secret: string, n: number) => (n === 1 ? name : name + n);
const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

export const kinds = {
  /** A name of a home folder: nobody's, that of a placeholder in a text, or one that every system has. */
  user: {
    nameOf: numbered('user'),
    isNeutral: matching(
      /^(?:user\d*|users|username|user_?name|some(?:one|body)|you|your_?name|name|root|public|shared|default|all users|default user)$/i,
    ),
  },
  root: { nameOf: rootName, isNeutral: () => false },
  folder: { nameOf: folderName, isNeutral: () => false },
  login: { nameOf: numbered('test-user'), isNeutral: matching(/^(?:(?:test-)?user\d*)?$/) },
  password: { nameOf: numbered('test-password'), isNeutral: matching(/^(?:test-password\d*)?$/) },
  token: {
    nameOf: numbered('redacted'),
    // Also what a manual or a form says in the place of a token.
    isNeutral: matching(
      /^(?:[\w-]*?redacted\d*|[*x•.]*|<.*>|\{.*\}|\$\{?\w+\}?|%7B.*|your[-_ ].*|none|null|true|false|string|undefined)$/is,
    ),
  },
  host: { nameOf: (_, n) => `host${n}.example`, isNeutral: isNeutralHost },
  ipv4: { nameOf: (_, n) => documentationAddress(n), isNeutral: isNeutralHost },
  ipv6: { nameOf: (_, n) => `2001:db8::${n.toString(16)}`, isNeutral: isNeutralHost },
  email: {
    nameOf: (_, n) => `someone${n === 1 ? '' : n}@example.com`,
    isNeutral: (text) =>
      /^(?:git|no-?reply)$/i.test(text.split(/@|%40/)[0] ?? '') ||
      isNeutralHost(text.split(/@|%40/)[1] ?? ''),
  },
  person: { nameOf: numbered('someone'), isNeutral: matching(/^\s*(?:someone\d*)?\s*$/) },
} satisfies Record<string, KindOfSecret>;

export type Kind = keyof typeof kinds;

/** The addresses that RFC 5737 sets aside for documentation; after 762 of them those of RFC 2544 for measurements. */
function documentationAddress(n: number): string {
  const networks = ['192.0.2', '198.51.100', '203.0.113'];
  if (n === 0) return '192.0.2.0';
  const network = networks[Math.floor((n - 1) / 254)];
  if (network !== undefined) return `${network}.${((n - 1) % 254) + 1}`;
  const rest = n - 1 - networks.length * 254;
  return `198.18.${rest >> 8}.${rest & 255}`;
}
