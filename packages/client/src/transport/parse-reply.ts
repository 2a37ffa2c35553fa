import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { Call } from './call.ts';
import { serverMessage } from './server-message.ts';

/** The JSON of a reply; `undefined` when it has no body: 204 of SD.Next, where A1111 says null. */
export function parseReply(call: Call, response: Response, text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const { status, headers, redirected, url } = response;
    const type = headers.get('content-type') ?? 'no content type';
    const place = redirected ? ` (from ${url})` : '';
    const words = JSON.stringify(serverMessage(text).slice(0, 100));
    throw new ResponseShapeError(
      `${call.failed} answered ${status} with ${type} instead of JSON${place}: ${words}. Is that the WebUI?`,
      { cause: error },
    );
  }
}
