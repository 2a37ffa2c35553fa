import type { Incoming } from '../incoming.ts';
import { emptyReply, jsonReply, type Reply } from '../reply.ts';

/** 404 as Starlette says it. */
export function notFound(): Reply {
  return jsonReply(new Map([['detail', 'Not Found']]), 'protocol', 404);
}

/** 405 with the method of the first route of that path, which is all that the server names (`protocol/method-not-allowed`). */
export function methodNotAllowed(allow: string): Reply {
  const reply = jsonReply(new Map([['detail', 'Method Not Allowed']]), 'protocol', 405);
  reply.headers.allow = allow;
  return reply;
}

/** 307 to the same URL with or without its trailing slash (`protocol/trailing-slash`). */
export function redirectToSlashSibling({ origin, path, search }: Incoming): Reply {
  return emptyReply(307, 'protocol', { location: `${origin}${encodeURI(slashSibling(path))}${search}` });
}

/** The same path with its trailing slash removed, or with one added. */
export function slashSibling(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}
