import { requestRules } from './request-rules.ts';
import { responseRules } from './response-rules.ts';
import { routeRules } from './route-rules.ts';
import type { Rule } from './rule.ts';
import type { SpecDirection } from './spec-direction.ts';

/** Every kind of change, by direction. */
export const rules = {
  route: routeRules,
  request: requestRules,
  response: responseRules,
} as const satisfies Record<SpecDirection, Record<string, Rule>>;

export type SpecChangeKind = keyof typeof routeRules | keyof typeof requestRules | keyof typeof responseRules;

export type { Rule } from './rule.ts';
export type { SchemaChangeKind } from './schema-change-kind.ts';
export type { SpecDirection } from './spec-direction.ts';
