import { redactAuthorization, redactPairs } from './authorization.ts';
import { learnSecret } from './learned-texts.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

/** Keys by their look: what stays of them is captured. */
const looks: readonly RegExp[] = [
  /(?<![A-Za-z0-9])((?:hf|api_org)_)[A-Za-z0-9]{20,}/g,
  /(?<![A-Za-z0-9-])(sk-(?:proj|ant|svcacct|admin|or)-)[\w-]{20,}/g,
  /(?<![A-Za-z0-9-])(sk-)(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/g,
  /(?<![A-Za-z0-9])(gh[pousr]_|github_pat_)[A-Za-z0-9_]{20,}/g,
  /(?<![A-Za-z0-9])(glpat-)[\w-]{20,}/g,
  /(?<![A-Za-z0-9])(pypi-)[\w-]{50,}/g,
  /(?<![A-Za-z0-9])(npm_|r8_|rpa_|dop_v1_|[sr]k_live_)(?=[A-Za-z]*\d)[A-Za-z0-9]{24,}/g,
  /(?<![A-Za-z0-9])(SG\.)[\w-]{16,}\.[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])(AIza)[\w-]{35}(?![\w-])/g,
  /(?<![A-Za-z0-9])(ya29\.)[\w-]{20,}/g,
  /(?<![A-Za-z0-9])(xox[abeprs]-)[\w-]{10,}/g,
  /(hooks\.slack\.com\/services\/)[\w/]{20,}/g,
  /(discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/)\d+\/[\w-]{20,}/g,
  /(?<![\w-])()\d{8,10}:AA[\w-]{33}(?![\w-])/g,
  /(?<![\w-])()[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,}/g,
  /(?<![\w-])()eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
  /(?<![A-Za-z0-9])()\d[A-Za-z0-9]{26}_[A-Za-z0-9]{20,}(?![\w-])/g,
  /(-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)[\s\S]+?(?=-----END)/g,
  /(?<![A-Za-z])(bearer\s+)(?=[\w.~+/-]*\d)[\w.~+/-]{16,}={0,2}/gi,
];

/** Keys of well-known services, and headers that were written down in a text. */
export function redactKnownTokens(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('token')) return text;
  return looks.reduce(
    (redacted, look) =>
      redacted.replace(look, (token: string, before: string) => {
        const secret = token.slice(before.length);
        const covered = ledger.cover('token', 'token', secret, place);
        if (covered !== secret)
          learnSecret(token, 'token', () => before + ledger.name('token', secret), ledger);
        return before + covered;
      }),
    text,
  );
}

const writtenHeader =
  /((?:proxy-)?authorization["']?\s*[:=]\s*["']?)((?:Basic|Bearer|Token)\s+[^\s"',\\]+)/gi;
const authFlag = /(--(?:api-auth|gradio-auth|auth)(?:=|\s+)["']?)([^\s"',:\\]+:[^\s"'\\]+)/g;
const tokenFlag = /(--(?:ngrok|hf-token|api-key|token)(?:=|\s+)["']?)([\w.-]{8,})(?![\w@])/g;

/** `--api-auth ann:hunter2` and `Authorization: Basic …` where a text quotes them. */
export function redactWrittenCredentials(text: string, place: Place, ledger: Ledger): string {
  if (!/authorization|--/i.test(text)) return text;
  return text
    .replace(
      writtenHeader,
      (_, before: string, value: string) => before + redactAuthorization(value, place, ledger),
    )
    .replace(authFlag, (_, before: string, pairs: string) => before + redactPairs(pairs, place, ledger))
    .replace(
      tokenFlag,
      (_, before: string, token: string) => before + ledger.cover('api-key', 'token', token, place),
    );
}
