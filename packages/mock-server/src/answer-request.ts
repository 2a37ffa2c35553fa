import { type Incoming, splitUrl } from './incoming.ts';
import type { Handler } from './protocol/middleware.ts';
import type { Reply } from './reply.ts';

/**
 * Answers a request of the Fetch API.
 *
 * @param target what the request asks of the server, where that is not what its URL says
 */
export async function answerRequest(
  handle: Handler,
  request: Request,
  target: Pick<Incoming, 'origin' | 'path' | 'search'> = splitUrl(request.url),
): Promise<Response> {
  const reply = await handle({
    method: request.method,
    ...target,
    header: (name) => request.headers.get(name) ?? undefined,
    body: async () => new Uint8Array(await request.arrayBuffer()),
  });
  return toResponse(reply);
}

function toResponse({ status, headers, body, broken, stream }: Reply): Response {
  if (broken === 'reset') return Response.error();
  if (broken === 'truncated') return new Response(breakOff(body), { status, headers });
  if (stream) return new Response(stream, { status, headers });
  // Unlike an empty body, none at all makes no content type.
  const content = body.length === 0 ? null : (body as Uint8Array<ArrayBuffer>);
  return new Response(content, { status, headers });
}

/** Half of a body, then the error that `fetch` reports of a connection that broke. */
function breakOff(body: Uint8Array): ReadableStream<Uint8Array> {
  const half = body.subarray(0, body.length >> 1);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('terminated'));
      sent = true;
      controller.enqueue(half);
    },
  });
}
