import { pythonError } from '../dialect/server-failure.ts';
import { asDict, isPyInt, type PyDict, type PyValue, pythonStr } from '../python/index.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { isTruthy, toNumber } from '../synthesise/generation/py-number.ts';
import { callFailure, type Signature } from './bind-arguments.ts';
import type { Route } from './route.ts';
import { trainingOutcome } from './training-outcome.ts';

const createEmbeddingSignature: Signature = {
  name: 'create_embedding',
  required: ['name', 'num_vectors_per_token', 'overwrite_old'],
  optional: ['init_text'],
};

const createHypernetworkSignature: Signature = {
  name: 'create_hypernetwork',
  required: ['name', 'enable_sizes', 'overwrite_old'],
  optional: [
    'layer_structure',
    'activation_func',
    'weight_init',
    'add_layer_norm',
    'use_dropout',
    'dropout_structure',
  ],
};

/** Makes an untrained embedding, which is in the list from then on (`create/embedding`). */
export const createEmbedding: Route = ({ server, body }) => {
  const args = call(createEmbeddingSignature, body);
  const name = fileStem(args.get('name'));
  const vectors = args.get('num_vectors_per_token') ?? null;
  checkVectors(vectors);
  const file = `${folder('embeddings_dir', server)}/${name}.pt`;
  if (server.embeddings.has(name) && !isTruthy(args.get('overwrite_old'))) {
    return inform(`create embedding error: file ${file} already exists`);
  }
  server.embeddings.create(name, vectors);
  return inform(`create embedding filename: ${file}`);
};

/** Makes a hypernetwork, which is in the list from then on; no layers is an error of the server (`create/hypernetwork`). */
export const createHypernetwork: Route = ({ server, body }) => {
  const args = call(createHypernetworkSignature, body);
  const name = fileStem(args.get('name'));
  const file = `${folder('hypernetwork_dir', server)}/${name}.pt`;
  if (server.hypernetworks.has(name) && !isTruthy(args.get('overwrite_old'))) {
    return inform(`create hypernetwork error: file ${file} already exists`);
  }
  const layers = layerSizes(args.get('layer_structure') ?? null);
  if (layers[0] !== 1)
    return inform('create hypernetwork error: Multiplier Sequence should start with size 1!');
  if (layers.at(-1) !== 1)
    return inform('create hypernetwork error: Multiplier Sequence should end with size 1!');
  server.hypernetworks.create(name, file);
  return inform(`create hypernetwork filename: ${file}`);
};

/** The mock has no pictures to train on: it always ends with what the server says of that. */
export const trainEmbedding: Route = ({ body }) => inform(trainingOutcome('embedding', body));

export const trainHypernetwork: Route = ({ body }) => inform(trainingOutcome('hypernetwork', body));

function call(signature: Signature, body: PyValue): PyDict {
  const args = asDict(body);
  const failure = callFailure(signature, args);
  if (failure) throw failure;
  return args;
}

function inform(info: string): Reply {
  return jsonReply(new Map([['info', info]]), 'state');
}

/** A name without the characters that the server keeps out of file names. */
function fileStem(name: PyValue | undefined): string {
  return pythonStr(name ?? null).replace(/[^\p{L}\p{N}._\- ]/gu, '');
}

function folder(flag: string, { instance }: Server): string {
  const flags = instance.lists.get('/sdapi/v1/cmd-flags');
  const path = flags instanceof Map ? flags.get(flag) : undefined;
  return typeof path === 'string' ? path.replace(/\/$/, '') : flag.replace('_dir', '');
}

function checkVectors(vectors: PyValue): void {
  if (!isPyInt(vectors)) {
    throw pythonError('TypeError', "zeros(): argument 'size' (position 1) must be tuple of ints");
  }
  if (vectors < 0)
    throw pythonError('RuntimeError', `Trying to create tensor with negative dimension ${vectors}`);
}

function layerSizes(structure: PyValue): number[] {
  if (structure === null) throw pythonError('TypeError', "object of type 'NoneType' has no len()");
  const sizes = typeof structure === 'string' ? structure.split(',').map(Number) : structure;
  return Array.isArray(sizes) ? sizes.map((size) => toNumber(size, Number.NaN)) : [];
}
