import type { Scope } from './comparison.ts';
import type { JsonPath } from './json-path.ts';
import type { JsonType } from './json-type.ts';

/**
 * What a value may do that is not compared.
 *
 * `volatile`: any value of the recorded type or of `types`. `token`: a number whose relation to the others of its family
 * is compared. `near`: a number this close, as a share of the recorded one. `free`: anything, also nothing. `shape`: other
 * items of the same keys and types. `option`: what its owner has set. No rule: the value must be equal.
 */
export type ValueRule =
  | { kind: 'volatile'; types: readonly JsonType[] }
  | { kind: 'token'; family: 'seed' | 'subseed' }
  | { kind: 'near'; share: number }
  | { kind: 'free' }
  | { kind: 'shape' }
  | { kind: 'option' };

export type RuleRow = {
  /** The nearest object key; undefined for every key. */
  keys: readonly string[] | undefined;
  when: (scope: Scope) => boolean;
  /** Further condition on the place and on the recorded value. */
  at?: (path: JsonPath, recorded: unknown, scope: Scope) => boolean;
  rule: ValueRule;
};
