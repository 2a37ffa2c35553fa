import { jsonReply } from '../reply.ts';
import type { Route } from './route.ts';

/** Ends the running generation, which then returns what it has. */
export const interrupt: Route = ({ server }) => {
  server.tasks.interrupt();
  return jsonReply(new Map(), 'state');
};

/** Ends the running batch only. */
export const skip: Route = ({ server }) => {
  server.tasks.skip();
  return jsonReply(null, 'state');
};

/** Looking for files again finds the same ones, but waits for the running generation (`sequence/refresh-during-generation`). */
export const refresh: Route = ({ server }) => server.tasks.inTurn(async () => jsonReply(null, 'state'));

export const refreshCheckpoints: Route = ({ server }) =>
  server.tasks.inTurn(async () => {
    server.checkpoints.refresh();
    return jsonReply(null, 'state');
  });

/** The next generation loads the checkpoint by itself (`action/unload-then-generate`). */
export const unloadCheckpoint: Route = () => jsonReply(new Map(), 'state');

export const reloadCheckpoint: Route = () => jsonReply(new Map(), 'state');
