import type { InstanceFacts, InstancePair } from '../instance/instance-facts.ts';
import type { Drift } from './drift.ts';
import { formatJsonPath, holderOf, type JsonPath } from './json-path.ts';
import type { RandomSeeds } from './random-seeds.ts';
import { severityOf } from './severity-of.ts';
import { TokenSide } from './token-side.ts';

/** What the rules may ask about the exchange that is compared. */
export type Scope = {
  method: string;
  /** Path of the request without its query. */
  route: string;
  query: URLSearchParams;
  status: number;
  seeds: RandomSeeds;
  /** The exchange belongs to `sequence/*`: it was sent at a recorded moment, while other things ran. */
  inSequence: boolean;
  /** Either answer came in its own server's time, and not at the moment at which the other one did. */
  ownMoments: boolean;
  /** By how many pixels pictures may differ in width and in height. */
  sizeTolerance: number;
  /** Facts of either side's instance, where the two are not the same one; undefined where everything must be equal. */
  instances: InstancePair | undefined;
};

/** The state of one comparison of two answers. */
export type Comparison = {
  scope: Scope;
  recorded: TokenSide;
  live: TokenSide;
  drifts: Drift[];
  add(drift: FoundDrift): void;
  /** Pictures wait until the walk is over, since reading them takes time. */
  pictures: PicturePair[];
  /** Of an answer that tells what an infotext says: the settings that stand there. */
  settings: ReadonlySet<string>;
  /** What the two requests say differently. */
  sent: readonly SentPair[];
};

/** A value that the two requests of one exchange have in the same place, and that differs. */
export type SentPair = readonly [recorded: string, live: string];

/** A drift as it is found: what it means, and against what it is held, is added here. */
export type FoundDrift = Omit<Drift, 'severity' | 'against' | 'path' | 'within'> & {
  path: string | JsonPath;
};

/** Two base64 texts or two bodies; `recorded` is undefined where only the validity of the live one is asked. */
export type PicturePair = {
  path: string;
  recorded: string | Uint8Array | undefined;
  live: string | Uint8Array;
};

export function createComparison(scope: Scope): Comparison {
  const drifts: Drift[] = [];
  const side = (facts: InstanceFacts | undefined): TokenSide => new TokenSide(facts);
  return {
    scope,
    recorded: side(scope.instances?.recorded),
    live: side(scope.instances?.live),
    drifts,
    add: (drift) => drifts.push(toDrift(drift)),
    pictures: [],
    settings: new Set(),
    sent: [],
  };
}

/** Makes a drift of a difference between two answers. */
export function toDrift(found: FoundDrift): Drift {
  const { path, ...rest } = found;
  const within = typeof path === 'string' ? undefined : holderOf(path);
  const drift = {
    ...rest,
    path: typeof path === 'string' ? path : formatJsonPath(path),
    ...(within !== undefined && { within }),
    against: 'recorded' as const,
  };
  return { ...drift, severity: severityOf(drift) };
}
