import type { Scope } from './comparison.ts';
import type { TokenSide } from './token-side.ts';

/** `20261124174210`: year, month, day, hour, minute, second. */
const timestamp =
  /(?<![\w.])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?!\w)/g;
/** The id that the server gives a task which came without one. */
const drawnTaskId = /task\((?:txt2img|img2img|extras)-[A-Z0-9]{7}\)/g;
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const date = /\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?/g;

/**
 * Replaces what a text may say differently by tokens: timestamps, seeds that the request left random, task ids that the
 * server drew.
 */
export function normaliseText(text: string, side: TokenSide, scope: Scope): string {
  let result = side.rename(text.replace(timestamp, '<timestamp>'));
  if (scope.instances) result = result.replace(/\bVersion: [^,\n]+/g, 'Version: <version>');
  result = result.replace(drawnTaskId, (id) => side.text('task', id));
  if (scope.seeds.seed) {
    result = result.replace(
      /\bSeed: (-?\d+)/g,
      (_, digits) => `Seed: ${side.number('seed', Number(digits))}`,
    );
    result = result.replace(
      /"seed": ?(-?\d+)/g,
      (_, digits) => `"seed": ${side.number('seed', Number(digits))}`,
    );
  }
  if (scope.seeds.subseed) {
    result = result.replace(
      /\bVariation seed: (-?\d+)/g,
      (_, digits) => `Variation seed: ${side.number('subseed', Number(digits))}`,
    );
  }
  if (isScheduler(scope)) {
    result = result.replace(uuid, (id) => side.text('task', id)).replace(date, '<time>');
  }
  return result;
}

/** @returns whether the route is one of the Agent Scheduler extension, whose ids and times are volatile. */
export function isScheduler(scope: Scope): boolean {
  return scope.route.includes('/agent-scheduler/');
}
