import { bytesReply, emptyReply } from '../reply.ts';
import type { Route } from './route.ts';

/** Stops the mock where its owner lets it; the words come without a content type. */
export const stopServer: Route = ({ server }) => {
  server.settings.onStop();
  return bytesReply(new TextEncoder().encode('Stopping.'), undefined, 'state');
};

/** Not supported unless a launcher restarts the server (`server-stop/restart`). */
export const restartServer: Route = () => emptyReply(501, 'state');
