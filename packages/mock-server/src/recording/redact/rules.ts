import { UnknownRuleError } from './unknown-rule-error.ts';

/** What is looked for, why, and an example of before and after. */
export type RedactionRule = {
  /** Why it is no business of whoever gets the recording. */
  reason: string;
  before: string;
  after: string;
};

/** All rules by name, in the order in which the manual lists them. */
export const redactionRules = {
  authorization: {
    reason: 'User names and passwords of the server, in headers, flags, command lines and URLs',
    before: 'Basic YW5uOmh1bnRlcjI= (ann:hunter2)',
    after: 'Basic dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ= (test-user:test-password)',
  },
  cookie: {
    reason: 'A session cookie lets its holder in',
    before: 'access-token=4f9Qm2xT; Path=/',
    after: 'access-token=redacted; Path=/',
  },
  'api-key': {
    reason: 'Headers, options and flags whose name says that they hold a key, a token or a password',
    before: '"civitai_api_key": "0f3c8a1d77"',
    after: '"civitai_api_key": "redacted"',
  },
  'url-token': {
    reason: 'Tokens and signatures in the query of a URL',
    before: '/api/download/models/5?token=0f3c8a1d77',
    after: '/api/download/models/5?token=redacted',
  },
  token: {
    reason:
      'Keys that are known by their look, wherever they stand: Hugging Face, OpenAI, GitHub, AWS, JWT …',
    before: 'hf_kQ3vT8sLm2Xw9ZpRb5Nc7YdF',
    after: 'hf_redacted',
  },
  'home-path': {
    reason: 'The name of a home folder is the name of a person',
    before: '/home/ann/pictures, C:\\Users\\Ann\\pictures',
    after: '/home/user/pictures, C:\\Users\\user\\pictures',
  },
  'install-path': {
    reason: 'Where a server and its models lie tells of disks, projects and clients',
    before: '/mnt/acme/stable-diffusion-webui/models',
    after: '/home/user/stable-diffusion-webui/models',
  },
  'user-name': {
    reason: 'A name known from a home folder, where it stands in another path',
    before: 'D:\\AI\\Ann\\loras',
    after: 'D:\\AI\\user\\loras',
  },
  'host-name': {
    reason: 'Names of machines, of private networks and of tunnels into them',
    before: 'http://anns-desktop.lan:7860',
    after: 'http://host1.example:7860',
  },
  'ip-address': {
    reason: 'Addresses of machines; those of the own machine stay',
    before: 'http://192.168.1.20:7860',
    after: 'http://192.0.2.1:7860',
  },
  email: {
    reason: 'An address is a person',
    before: 'ann@acme-studios.com',
    after: 'someone@example.com',
  },
  'picture-author': {
    reason: 'Tags of a picture that name a person, a machine or a serial number: Artist, HostComputer …',
    before: 'Artist: Ann Smith',
    after: 'Artist: someone',
  },
  'picture-position': {
    reason: 'Where a photograph was taken',
    before: 'GPSLatitude: 52 deg 31 min',
    after: 'no GPS tags',
  },
} as const satisfies Record<string, RedactionRule>;

export type RuleName = keyof typeof redactionRules;

export const ruleNames = Object.keys(redactionRules) as RuleName[];

/**
 * What the recordings of test servers hold by intent: credentials that were let in and ones that were refused (`auth/…`,
 * `protocol/basic-auth-ignored`), and the address in the help text of the server's own `--ngrok-options`.
 */
const allowedByDefault = [
  'user:secret',
  'ann:pw',
  'user:nope',
  'user:wrong',
  'nobody:secret',
  'u:p',
  'nocolon',
  '!!!',
  'x',
  'user@asdf.com',
];

/** Which rules count, and what none of them may touch. */
export type RedactionRules = {
  has: (rule: RuleName) => boolean;
  /** True for a text that stays although a rule finds it. */
  allows: (text: string) => boolean;
};

export type RedactionOptions = {
  /** Texts that stay: test credentials as `user:password`, a host, an address, a token. Added to those that stay anyway. */
  allow?: readonly string[];
  /** Only these rules. @default all */
  only?: readonly string[];
  /** All rules but these. */
  without?: readonly string[];
};

/**
 * @throws UnknownRuleError
 * @example const rules = createRules({ allow: ['demo:demo'], without: ['email'] });
 */
export function createRules({
  allow = [],
  only = ruleNames,
  without = [],
}: RedactionOptions = {}): RedactionRules {
  for (const name of [...only, ...without]) {
    if (!(ruleNames as string[]).includes(name)) throw new UnknownRuleError(name, ruleNames);
  }
  const counting = new Set(only.filter((name) => !without.includes(name)));
  const allowed = new Set([...allowedByDefault, ...allow].map((text) => text.toLowerCase()));
  return { has: (rule) => counting.has(rule), allows: (text) => allowed.has(text.toLowerCase()) };
}
