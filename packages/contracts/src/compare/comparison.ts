import type { Drift } from './drift.ts';
import type { RandomSeeds } from './random-seeds.ts';
import { TokenSide } from './token-side.ts';

/** What the rules may ask about the exchange that is compared. */
export type Scope = {
  /** Path of the request without its query. */
  route: string;
  query: URLSearchParams;
  seeds: RandomSeeds;
  /** The exchange belongs to `sequence/*`: it was sent at a recorded moment, while other things ran. */
  inSequence: boolean;
  /** By how many pixels pictures may differ in width and in height. */
  sizeTolerance: number;
  /** Facts of either side's instance, where the two are not the same one; undefined where everything must be equal. */
  instances: InstancePair | undefined;
};

/** Texts that name a thing of an instance, and what they mean: `c653230684` is `<model hash>`. */
export type InstanceNames = readonly (readonly [text: string, token: string])[];

/** What belongs to the two instances of a comparison and not to the API. */
export type InstancePair = { recorded: InstanceNames; live: InstanceNames };

/** The state of one comparison of two answers. */
export type Comparison = {
  scope: Scope;
  recorded: TokenSide;
  live: TokenSide;
  drifts: Drift[];
  /** Pictures wait until the walk is over, since reading them takes time. */
  pictures: PicturePair[];
};

/** Two base64 texts or two bodies; `recorded` is undefined where only the validity of the live one is asked. */
export type PicturePair = {
  path: string;
  recorded: string | Uint8Array | undefined;
  live: string | Uint8Array;
};

export function createComparison(scope: Scope): Comparison {
  return {
    scope,
    recorded: new TokenSide(scope.instances?.recorded),
    live: new TokenSide(scope.instances?.live),
    drifts: [],
    pictures: [],
  };
}
