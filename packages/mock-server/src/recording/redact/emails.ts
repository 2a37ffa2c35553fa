import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

const address =
  /(?<![\w.%+@-])[a-z0-9_][a-z0-9._+-]{0,63}(?:@|%40)(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,24}(?![\w@-])/gi;

const wholeAddress = /(?:@|%40)(?:[a-z0-9-]+\.)+[a-z]{2,24}$/i;

/** `picture@2x.png` and `style@v2.safetensors` are files, `ann@acme.com.json` is one with an address in its name. */
const fileEnding =
  /\.(?:png|jpe?g|webp|gif|bmp|avif|svg|safetensors|ckpt|pth?|bin|gguf|onnx|ya?ml|json|txt|md|csv|html?|css|m?js|tsx?|py|zip|gz)$/i;

/** In front of it stands a URL's scheme: it is a password and a host. */
const userInfo = /:(?:\\*\/){2}[^\s/"'<>]*$/;

/** E-mail addresses. A weight `(word:1.2)`, a handle `@name` or a package `redoc@next` is none. */
export function redactEmails(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('email') || !/@|%40/.test(text)) return text;
  return text.replace(address, (match, offset: number) => {
    const ending = fileEnding.exec(match)?.[0] ?? '';
    const written = match.slice(0, match.length - ending.length);
    if (ending !== '' && !wholeAddress.test(written)) return match;
    if (userInfo.test(text.slice(Math.max(0, offset - 100), offset))) return match;
    const email = written.replace('%40', '@');
    const covered = ledger.cover('email', 'email', email, place, email.toLowerCase());
    if (covered === email) return match;
    return covered.replace('@', written.includes('@') ? '@' : '%40') + ending;
  });
}
