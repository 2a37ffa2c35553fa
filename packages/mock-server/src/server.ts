import type { Dialect } from './dialect/dialect.ts';
import { findDialect } from './dialect/find-dialect.ts';
import type { Instance } from './instance/instance.ts';
import { Memory } from './match/memory.ts';
import { Recordings } from './match/recordings.ts';
import { Repeats } from './match/repeats.ts';
import type { MockSettings } from './mock-options.ts';
import { Checkpoints, listFromOption } from './state/checkpoints.ts';
import { Embeddings } from './state/embeddings.ts';
import { Hypernetworks } from './state/hypernetworks.ts';
import { LastEncoding } from './state/last-encoding.ts';
import { OptionsState } from './state/options.ts';
import { startOptions } from './state/start-options.ts';
import { Tasks } from './state/tasks.ts';
import { createLazyValidator, createValidator, type Validator } from './validate/index.ts';

/** One running mock: an instance, how it is to behave, and what has happened so far. Routes get this and nothing else. */
export type Server = {
  instance: Instance;
  dialect: Dialect;
  settings: MockSettings;
  validator: Validator;
  recordings: Recordings;
  /** Stands before all else where the dialect is not built. */
  memory: Memory | undefined;
  repeats: Repeats;
  checkpoints: Checkpoints;
  embeddings: Embeddings;
  hypernetworks: Hypernetworks;
  options: OptionsState;
  tasks: Tasks;
  lastEncoding: LastEncoding;
};

export function createServer(instance: Instance, settings: MockSettings): Server {
  const dialect = findDialect(instance.server);
  const validator = createLazyValidator(() => createValidator(instance.specValue, dialect.validation));
  const options = startOptions(instance);
  const models = instance.lists.get('/sdapi/v1/sd-models');
  const checkpoints = new Checkpoints(
    models ?? listFromOption(options.get('sd_model_checkpoint') ?? null),
    instance.facts,
  );
  return {
    instance,
    dialect,
    settings,
    validator,
    recordings: new Recordings(instance, validator),
    memory: settings.replay && !dialect.isBuilt ? new Memory(instance) : undefined,
    repeats: new Repeats(),
    checkpoints,
    embeddings: new Embeddings(instance.lists.get('/sdapi/v1/embeddings')),
    hypernetworks: new Hypernetworks(instance.lists.get('/sdapi/v1/hypernetworks')),
    options: new OptionsState(options, checkpoints, instance.facts.hiddenOptions),
    tasks: new Tasks(settings.clock),
    lastEncoding: new LastEncoding(),
  };
}

/** Counts up whenever something happened that a later reply may hang on, but for the tasks. */
export function stateVersion({ options, checkpoints, embeddings, lastEncoding, recordings }: Server): number {
  return (
    options.version + checkpoints.version + embeddings.version + lastEncoding.version + recordings.version
  );
}
