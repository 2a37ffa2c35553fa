import { type Answer, isHtml } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { describeTexts } from './describe-value.ts';

/** What a server says of an error: its own words where its body has some, else how the body begins; undefined for a page. */
export function findErrorText(answer: Answer): string | undefined {
  if (typeof answer.body !== 'string' || isHtml(answer)) return undefined;
  const body = parseJson(answer.body);
  const words = typeof body === 'object' && body !== null ? readWords(body) : undefined;
  return words?.replace(/\s+/g, ' ').trim() ?? describeTexts('', answer.body)[1];
}

/** The bodies of FastAPI (`detail`) and of the WebUI's own handler (`error`, `detail`, `errors`; Forge says `message`). */
function readWords(body: object): string | undefined {
  const { error, detail, errors, message } = body as Record<string, unknown>;
  if (Array.isArray(detail))
    return detail.map((one: { msg?: unknown } | null) => String(one?.msg)).join('; ');
  const text = [detail, errors, message].find((part) => typeof part === 'string' && part !== '');
  const name = typeof error === 'string' && error !== 'HTTPException' ? error : undefined;
  return [name, text].filter((part) => part !== undefined).join(': ') || undefined;
}
