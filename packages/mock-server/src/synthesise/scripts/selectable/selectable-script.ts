import type { PyValue } from '../../../python/index.ts';
import type { Server } from '../../../server.ts';
import type { Draft } from '../../generation/draft.ts';
import type { Processed } from '../../generation/processed.ts';
import type { Script } from '../script-lists.ts';

/** A script that takes a generation over: it runs it once or several times, changed, and puts the results together. */
export type SelectableScript = {
  /** The names of the server's own parameters, as its complaints say them. */
  parameters: readonly string[];
  /** `draft` is the script's own: it may change it. */
  run: (draft: Draft, args: readonly PyValue[], context: ScriptContext) => Processed;
};

export type ScriptContext = {
  server: Server;
  /** The script as the instance describes it. */
  script: Script;
};
