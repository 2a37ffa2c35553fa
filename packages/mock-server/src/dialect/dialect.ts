import type { Reply } from '../reply.ts';
import type { ValidationFlavour } from '../validate/index.ts';
import type { FailureTable } from './failure-table.ts';
import type { VersionTraits } from './version-traits.ts';

/**
 * What one server of the family does in its own way. Nothing outside a dialect knows which server is imitated; routes and
 * synthesis ask the dialect.
 */
export type Dialect = {
  /** `a1111` */
  name: string;
  /** False for a server that the mock knows from its recordings only; what was recorded of it is then all replayed. */
  isBuilt: boolean;
  /** How requests are validated and complaints are worded. */
  validation: ValidationFlavour;
  /** What fails inside the server. */
  failures: FailureTable;
  /** The reply that tells of an error. */
  failureReply: (error: Error) => Reply;
  /** Whether replies say how long they took (`x-process-time`). */
  tellsProcessTime: boolean;
  /** What the instance's version does differently from the newest one. */
  traits: VersionTraits;
};
