import { redactPairs } from './authorization.ts';
import { redactHost } from './host-names.ts';
import { learnFolder, learnFolderOf } from './install-roots.ts';
import { isIpAddress, redactAddress } from './ip-addresses.ts';
import { learnSecret } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

/** A text in JSON, and what its surroundings say of it. */
export type Field = {
  /** Its key; in a list that of the list. */
  key: string;
  /** The key of the object that it is in. */
  parentKey: string;
  /** The text before it in its list. */
  previous: string | undefined;
  /** Another text of its object, if it stands before it. */
  sibling: (key: string) => string | undefined;
};

export const noField: Field = { key: '', parentKey: '', previous: undefined, sibling: () => undefined };

const pairsKey = /^(?:api_?auth|gradio_?auth|auth|credentials)$/i;
const secretKey =
  /(?:^|[_\-. ])(?:pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|apikey|access[_-]?key(?:[_-]?id)?|private[_-]?key|auth[_-]?key|client[_-]?secret|credentials?|session[_-]?id|cookies?|bearer|ngrok|webhook(?:[_-]?url)?)$/i;
/** What a language model calls a token. */
const wordToken =
  /(?:pad|unk|eos|bos|cls|sep|mask|placeholder|init(?:ializer)?|instance|class|trigger|stop|special|start|end|image)[_-]?token$/i;
const camelSecretKey = /(?:[a-z](?:Password|Secret|Token|ApiKey|AccessKey|SessionId))$/;
const loginKey = /^(?:user_?name|login|USER|LOGNAME)$/i;
const hostKey = /^(?:server_?name|host_?name|host|computer_?name|machine_?name|fqdn)$/i;
const addressKey =
  /^(?:(?:client|remote|server|local|public|private)[_-]?(?:ip|host|addr(?:ess)?)|ip|ip_?addr(?:ess)?|serverIPAddress)$/i;
const corsPatternKey = /^cors_(?:allow_origins_)?regex$/i;
const folderKey = /(?:^|[_ ])(?:dirs?|folders?|path|paths|root)$|^outdir_|_dir_/i;
const fileKey =
  /^(?:filename|path|model_path|ckpt|config|log|local_preview)$|_(?:file|files|keyfile|certfile)$/i;
const personKey =
  /^(?:Artist|Author|Copyright|HostComputer|XPAuthor|CameraOwnerName|BodySerialNumber|LensSerialNumber|ImageHistory)$/;
const positionKey = /^GPS(?:Latitude|Longitude|Altitude|Position|DateStamp|Info)/;
const secretFlag = /^--(?:ngrok|hf-token|api-key|token)$/;
const pairsFlag = /^--(?:api-auth|gradio-auth|auth)$/;
const folderFlag = /^--[\w-]*-(?:dir|path)$/;

/** What a schema says of a field stands one level below the field's name. */
const saysOfParent = new Set(['default', 'value', 'const', 'example']);

/** Learns the folders that a field names, before any text is read. */
export function learnField(text: string, field: Field, ledger: Ledger): void {
  const key = keyOf(field);
  if (folderKey.test(key) && !fileKey.test(key)) learnFolder(text, ledger);
  else if (fileKey.test(key)) learnFolderOf(text, field.sibling('title'), ledger);
  else if (folderFlag.test(field.previous ?? '')) learnFolder(text, ledger);
}

/** The text of a field whose name says what it holds; `undefined` where the name says nothing. */
export function redactField(text: string, field: Field, place: Place, ledger: Ledger): string | undefined {
  const key = keyOf(field);
  const { previous = '' } = field;
  if (text === '') return undefined;
  if ((pairsKey.test(key) && text.includes(':')) || pairsFlag.test(previous)) {
    return isPairs(text) ? redactPairs(text, place, ledger) : undefined;
  }
  if (isSecretKey(key) || secretFlag.test(previous)) {
    return isSecret(text, key) ? redactSecret(text, place, ledger) : undefined;
  }
  if (loginKey.test(key))
    return /^[\p{L}\p{N}._+-]{2,}$/u.test(text) ? redactLogin(text, place, ledger) : undefined;
  if (hostKey.test(key)) return /^[^\s/]+$/.test(text) ? redactHost(text, place, ledger) : undefined;
  if (addressKey.test(key)) return isIpAddress(text) ? redactAddress(text, place, ledger) : undefined;
  if (corsPatternKey.test(key)) return redactHostPattern(text, place, ledger);
  if (personKey.test(key)) return redactPerson(text, place, ledger);
  if (positionKey.test(key)) return ledger.cover('picture-position', 'token', text, place);
  return undefined;
}

function isSecretKey(key: string): boolean {
  return (secretKey.test(key) || camelSecretKey.test(key)) && !wordToken.test(key);
}

/** A tag that names whoever made a picture. */
export function redactPerson(text: string, place: Place, ledger: Ledger): string {
  return ledger.cover('picture-author', 'person', text, place);
}

function keyOf({ key, parentKey }: Field): string {
  return saysOfParent.has(key) ? parentKey : key;
}

function redactSecret(text: string, place: Place, ledger: Ledger): string {
  const covered = ledger.cover('api-key', 'token', text, place);
  if (covered !== text) learnSecret(text, 'api-key', () => ledger.name('token', text), ledger);
  return covered;
}

function redactLogin(text: string, place: Place, ledger: Ledger): string {
  const kind = ledger.users.has(text.toLowerCase()) ? 'user' : 'login';
  return ledger.cover('user-name', kind, text, place, kind === 'user' ? text.toLowerCase() : text);
}

/** `https?://.*\.acme\.com`: hosts whose dots are escaped. */
function redactHostPattern(text: string, place: Place, ledger: Ledger): string {
  return text.replace(/[\w-]+(?:\\*\.[\w-]+)+/g, (host) => {
    const plain = host.replaceAll('\\', '');
    const covered = redactHost(plain, place, ledger);
    return covered === plain ? host : covered;
  });
}

function isPairs(text: string): boolean {
  return text.split(',').every((pair) => /^\s*[^\s:/{}"]+:(?![\\/])\S*\s*$/.test(pair));
}

/** A sentence is no secret, and a path, a number or a URL is found by what it is. */
function isSecret(text: string, key: string): boolean {
  const mayHoldSpaces = /pass|pwd/i.test(key);
  return (
    text.length >= 4 &&
    (mayHoldSpaces || !/\s/.test(text)) &&
    !/^[\d.]+$/.test(text) &&
    !/^(?:[a-z]+:\/\/|\/|[A-Za-z]:\\|\\)/i.test(text)
  );
}
