import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { Call } from './call.ts';
import { serverMessage } from './server-message.ts';

/** The JSON of a reply; `undefined` when it has no body: 204 of SD.Next, where A1111 says null. */
export function parseReply(call: Call, response: Response, text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const words = serverMessage(text).slice(0, 100);
    const type = response.headers.get('content-type') ?? 'no content type';
    const place = response.redirected ? ` at ${response.url}, where it was sent on to,` : '';
    throw new ResponseShapeError(
      `${call.name} failed: ${call.method} ${call.url} answered ${response.status}${place} with ${type} instead of ` +
        `JSON (${JSON.stringify(words)}). Is this the address of the WebUI itself?`,
      { cause: error },
    );
  }
}
