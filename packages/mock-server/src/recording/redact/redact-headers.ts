import { redactAuthorization } from './authorization.ts';
import { redactHost } from './host-names.ts';
import { isIpAddress, redactAddress } from './ip-addresses.ts';
import { learnSecret } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { redactText } from './redact-text.ts';

const secretName =
  /(?:^|-)(?:api-?key|auth|auth-?token|token|secret|session(?:-id)?|password|access-key|jwt-assertion|signature|credential|csrf|xsrf)s?$/;
const userName =
  /^(?:x-)?(?:remote|forwarded|auth|authenticated|authentik|tailscale)-(?:request-)?(?:user(?:-login|-name)?|username|preferred-username)$/;
const hostName = /^(?:host|:authority|x-forwarded-(?:host|server)|x-original-host)$/;
const addressName =
  /^(?:x-forwarded-for|x-real-ip|forwarded|via|(?:[a-z]+-)?connecting-ip|true-client-ip|x-(?:cluster-)?client-ip|fastly-client-ip|x-remote-(?:addr|ip)|remote-addr)$/;

/** One header by its name in lower case; a URL such as `origin` is text in which its host is found. */
export function redactHeader(name: string, value: string, place: Place, ledger: Ledger): string {
  if (/^(?:proxy-|x-)?authorization$/.test(name)) return redactAuthorization(value, place, ledger);
  if (name === 'cookie') return redactCookies(value, place, ledger);
  if (name === 'set-cookie') return redactSetCookie(value, place, ledger);
  if (secretName.test(name)) return redactSecret('api-key', value, place, ledger);
  if (userName.test(name)) return ledger.cover('user-name', 'login', value, place);
  if (hostName.test(name)) return redactHost(value, place, ledger);
  if (addressName.test(name)) return redactText(redactAddresses(value, place, ledger), place, ledger);
  if (name === 'origin' || name === 'referer') learnHostOf(value, place, ledger);
  return redactText(value, place, ledger);
}

function redactSecret(rule: 'api-key' | 'cookie', value: string, place: Place, ledger: Ledger): string {
  const covered = ledger.cover(rule, 'token', value, place);
  if (covered !== value) learnSecret(value, rule, () => ledger.name('token', value), ledger);
  return covered;
}

function redactCookies(value: string, place: Place, ledger: Ledger): string {
  return value.replace(/([^=;\s]+=)("?)([^;"]+)/g, (_, name: string, quote: string, secret: string) => {
    return name + quote + redactSecret('cookie', secret.trimEnd(), place, ledger);
  });
}

/** The cookie, and the domain it is for; Path, Max-Age and the like stay. */
function redactSetCookie(value: string, place: Place, ledger: Ledger): string {
  const [cookie = '', ...attributes] = value.split(';');
  return [
    redactCookies(cookie, place, ledger),
    ...attributes.map((attribute) =>
      attribute.replace(
        /^(\s*domain=\.?)(.+)$/i,
        (_, before: string, host: string) => before + redactHost(host, place, ledger),
      ),
    ),
  ].join(';');
}

/** `10.0.0.7, 172.18.0.1`, `for="[2001:db8::7]:4711";by=10.0.0.1` */
function redactAddresses(value: string, place: Place, ledger: Ledger): string {
  return value.replace(
    /(?<![\w.:[])(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f]*:[0-9a-f:]+(?:%\w+)?\]?)(?![\w.])/gi,
    (address) => (isIpAddress(address) ? redactAddress(address, place, ledger) : address),
  );
}

/** Whose page asked: a name of its own is found wherever else it stands. */
function learnHostOf(url: string, place: Place, ledger: Ledger): void {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)/i.exec(url)?.[1];
  if (ledger.collecting && host) redactHost(host, place, ledger);
}
