import { findParameter, parseInfotext } from '@sdwebui/client/infotext';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { ServerIdentity } from './ledger.ts';

/** What the first picture of a run says of the server that drew it. */
export function readDrawnFacts(answers: Iterable<Answer>): Pick<ServerIdentity, 'version' | 'modelHash'> {
  for (const { body } of answers) {
    const reply = parseJson(body) as { info?: unknown } | null | undefined;
    const info = typeof reply?.info === 'string' ? parseJson(reply.info) : undefined;
    const texts = (info as { infotexts?: unknown } | null | undefined)?.infotexts;
    const [text] = Array.isArray(texts) ? texts : [];
    if (typeof text !== 'string') continue;
    const infotext = parseInfotext(text);
    return {
      version: findParameter(infotext, 'Version') ?? null,
      modelHash: findParameter(infotext, 'Model hash') ?? null,
    };
  }
  return { version: null, modelHash: null };
}
