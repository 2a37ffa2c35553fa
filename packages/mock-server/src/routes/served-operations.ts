import { httpMethods } from '../instance/openapi-document.ts';
import { isComputed } from '../match/wanted.ts';
import type { Server } from '../server.ts';
import {
  interrupt,
  refresh,
  refreshCheckpoints,
  reloadCheckpoint,
  skip,
  unloadCheckpoint,
} from './actions.ts';
import { docs, openApiJson } from './docs.ts';
import { embeddings, extensionList, hypernetworks, list, sdModels } from './lists.ts';
import { Operations } from './operations.ts';
import { getOptions, postOptions } from './options.ts';
import { internalProgress, pendingTasks, progress } from './progress.ts';
import { recorded } from './recorded.ts';
import { loadedOnDemand, type Route } from './route.ts';
import { restartServer, stopServer } from './server-stop.ts';

const generation = () => import('./generation.ts');
const extras = () => import('./extras.ts');
const training = () => import('./create-and-train.ts');

/** Operations that the mock knows by heart. All others of the spec are answered from memory. */
const known: Readonly<Record<string, Route>> = {
  'POST /sdapi/v1/txt2img': loadedOnDemand(async () => (await generation()).txt2img),
  'POST /sdapi/v1/img2img': loadedOnDemand(async () => (await generation()).img2img),
  'POST /sdapi/v1/extra-single-image': loadedOnDemand(async () => (await extras()).extraSingleImage),
  'POST /sdapi/v1/extra-batch-images': loadedOnDemand(async () => (await extras()).extraBatchImages),
  'POST /sdapi/v1/png-info': loadedOnDemand(async () => (await import('./png-info.ts')).pngInfo),
  'POST /sdapi/v1/interrogate': loadedOnDemand(async () => (await import('./interrogate.ts')).interrogate),
  'GET /sdapi/v1/progress': progress,
  'POST /internal/progress': internalProgress,
  'GET /internal/pending-tasks': pendingTasks,
  'POST /sdapi/v1/interrupt': interrupt,
  'POST /sdapi/v1/skip': skip,
  'GET /sdapi/v1/options': getOptions,
  'POST /sdapi/v1/options': postOptions,
  'GET /sdapi/v1/sd-models': sdModels,
  'GET /sdapi/v1/embeddings': embeddings,
  'GET /sdapi/v1/hypernetworks': hypernetworks,
  'POST /sdapi/v1/refresh-checkpoints': refreshCheckpoints,
  'POST /sdapi/v1/refresh-vae': refresh,
  'POST /sdapi/v1/refresh-embeddings': refresh,
  'POST /sdapi/v1/refresh-loras': refresh,
  'POST /sdapi/v1/unload-checkpoint': unloadCheckpoint,
  'POST /sdapi/v1/reload-checkpoint': reloadCheckpoint,
  'POST /sdapi/v1/create/embedding': loadedOnDemand(async () => (await training()).createEmbedding),
  'POST /sdapi/v1/create/hypernetwork': loadedOnDemand(async () => (await training()).createHypernetwork),
  'POST /sdapi/v1/train/embedding': loadedOnDemand(async () => (await training()).trainEmbedding),
  'POST /sdapi/v1/train/hypernetwork': loadedOnDemand(async () => (await training()).trainHypernetwork),
  'POST /sdapi/v1/server-kill': stopServer,
  'POST /sdapi/v1/server-stop': stopServer,
  'POST /sdapi/v1/server-restart': restartServer,
};

/** Routes that FastAPI adds beside the spec. */
const besideTheSpec: Readonly<Record<string, Route>> = {
  '/openapi.json': openApiJson,
  '/docs': docs,
  '/redoc': docs,
};

/** Every operation of the instance's spec, and what answers it. */
export function servedOperations({ settings, instance }: Server): Operations {
  const operations = new Operations();
  for (const [path, route] of Object.entries(besideTheSpec)) {
    operations.add('GET', path, { route, operation: {}, guarded: false, replays: false });
  }
  for (const [path, item] of Object.entries(instance.spec.paths)) {
    for (const name of httpMethods) {
      const operation = item[name];
      if (!operation) continue;
      const method = name.toUpperCase();
      const knownRoute = known[`${method} ${path}`];
      const route = knownRoute ?? fromMemory(method, path);
      const guarded = settings.apiAuth.length > 0 && operation.security !== undefined;
      const isList = route === list && instance.lists.has(path);
      const replays = knownRoute ? isComputed(path) : !isList;
      operations.add(method, path, { route, operation, guarded, replays });
    }
  }
  return operations;
}

function fromMemory(method: string, path: string): Route {
  if (method !== 'GET') return recorded;
  return /^\/(sdapi\/v1|internal)\//.test(path) ? list : extensionList;
}
