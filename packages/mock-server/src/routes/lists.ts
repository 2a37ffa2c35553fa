import type { Instance } from '../instance/instance.ts';
import type { PyValue } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';
import { bytesReply, jsonReply, type Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { recall } from './recorded.ts';
import { explainMiss, refuseUnmatched } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** A list of the API itself, which does not change: what the server answered when the recording began. */
export const list: Route = (input) => ready(input.path, input.server) ?? listOrRecall(input);

async function listOrRecall(input: RouteInput): Promise<Reply> {
  return (await listed(input.path, input.server)) ?? (await recall(input)) ?? explainMiss(input);
}

/** A GET of an extension's: its recorded replies in turn, else what it answered first, whatever the query. */
export const extensionList: Route = async (input) =>
  (await recall(input)) ??
  (await refuseUnmatched(input)) ??
  (await listed(input.path, input.server)) ??
  explainMiss(input);

/** Lists never change, so each is made ready once. */
const prepared = new WeakMap<Instance, Map<string, Uint8Array>>();

function ready(path: string, { instance }: Server): Reply | undefined {
  const bytes = prepared.get(instance)?.get(path);
  return bytes && bytesReply(bytes, 'application/json', 'state');
}

async function listed(path: string, server: Server): Promise<Reply | undefined> {
  const { instance } = server;
  const value = instance.lists.get(path);
  if (value === undefined) return undefined;
  const lists = prepared.get(instance) ?? new Map<string, Uint8Array>();
  prepared.set(instance, lists);
  if (!lists.has(path))
    lists.set(path, await renderBody({ kind: 'json', value, layout: 'compact' }, instance));
  return ready(path, server);
}

/** The checkpoints, with the hashes of those that were loaded since (`options/checkpoint-by-name`). */
export const sdModels: Route = ({ server }) => jsonReply(server.checkpoints.list(), 'state');

/** The embeddings, with those that were created since (`create/embedding`). */
export const embeddings: Route = ({ server }) => jsonReply(server.embeddings.list() as PyValue, 'state');

/** The hypernetworks, with those that were created since. */
export const hypernetworks: Route = ({ server }) => jsonReply(server.hypernetworks.list(), 'state');
