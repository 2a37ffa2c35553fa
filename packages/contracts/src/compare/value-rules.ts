import type { Scope } from './comparison.ts';
import { type JsonPath, passesThrough } from './json-path.ts';
import type { JsonType } from './json-type.ts';
import { machineRules } from './machine-rules.ts';
import { isScheduler } from './normalise-text.ts';
import type { RuleRow, ValueRule } from './value-rule.ts';

const always = (): boolean => true;
const volatile = (...types: JsonType[]): ValueRule => ({ kind: 'volatile', types });
const notEchoed = (path: JsonPath): boolean => !passesThrough(path, 'parameters');
const isProgress = (scope: Scope): boolean => /\/(?:sdapi\/v1|internal)\/progress$/.test(scope.route);
const isMoment = (scope: Scope): boolean => scope.inSequence && isProgress(scope);

/** First match wins. */
const rows: readonly RuleRow[] = [
  ...machineRules,
  { keys: ['job_timestamp'], when: always, rule: volatile('string') },
  { keys: ['eta_relative'], when: always, rule: volatile('number') },
  { keys: ['id_live_preview'], when: always, rule: volatile('number') },
  // `eta` is also a field of generations, where it is compared.
  { keys: ['eta'], when: isProgress, rule: volatile('number', 'null') },
  { keys: ['port'], when: ({ route }) => /\/cmd-flags$/.test(route), rule: volatile('number', 'null') },
  {
    keys: undefined,
    when: ({ route }) => /\/memory$/.test(route),
    at: (_, recorded) => typeof recorded === 'number',
    rule: volatile('number'),
  },
  {
    keys: ['seed', 'all_seeds'],
    when: ({ seeds }) => seeds.seed,
    at: notEchoed,
    rule: { kind: 'token', family: 'seed' },
  },
  {
    keys: ['subseed', 'all_subseeds'],
    when: ({ seeds }) => seeds.subseed,
    at: notEchoed,
    rule: { kind: 'token', family: 'subseed' },
  },
  // Some devices reckon with fewer digits.
  {
    keys: ['cfg_scale', 'denoising_strength', 'subseed_strength', 'hr_scale', 'image_cfg_scale'],
    when: ({ instances }) => instances !== undefined,
    at: (_, recorded) => typeof recorded === 'number',
    rule: { kind: 'near', share: 1e-6 },
  },
  { keys: ['created_at', 'updated_at'], when: isScheduler, rule: volatile() },
  // Tasks without a place of their own are ordered by the millisecond in which they came.
  {
    keys: ['priority'],
    when: isScheduler,
    at: (_, recorded) => typeof recorded === 'number' && recorded > 1e12,
    rule: volatile('number'),
  },
  {
    keys: ['current_task_id'],
    when: (scope) => scope.inSequence && isScheduler(scope),
    rule: volatile('string', 'null'),
  },
  // Progress inside a sequence: the flags are compared, all else hangs on the moment.
  {
    keys: ['progress'],
    when: (scope) => isMoment(scope) && scope.route.includes('/internal/'),
    rule: volatile('number', 'null'),
  },
  {
    keys: ['active', 'queued', 'completed', 'interrupted', 'stopping_generation'],
    when: (scope) => isMoment(scope) && scope.ownMoments,
    rule: volatile('boolean'),
  },
  { keys: ['textinfo'], when: isMoment, rule: volatile('string', 'null') },
  {
    keys: ['current_image'],
    when: isMoment,
    at: (_path, _recorded, { query }) =>
      !/^(?:true|1|yes|on|t|y)$/i.test(query.get('skip_current_image') ?? ''),
    rule: volatile('string', 'null'),
  },
  { keys: ['live_preview'], when: isMoment, rule: volatile('string', 'null') },
  { keys: ['skipped'], when: isMoment, rule: volatile('boolean') },
  {
    keys: undefined,
    when: isMoment,
    at: (_, recorded) => typeof recorded === 'number' || typeof recorded === 'string',
    rule: volatile(),
  },
];

/** @returns a look-up of the rules that can matter in one comparison. */
export function createRuleFinder(
  scope: Scope,
): (key: string, path: JsonPath, recorded: unknown) => ValueRule | undefined {
  const active = rows.filter((row) => row.when(scope));
  const byKey = new Set(active.flatMap((row) => row.keys ?? []));
  const hasGeneral = active.some((row) => row.keys === undefined);
  return (key, path, recorded) => {
    if (!hasGeneral && !byKey.has(key)) return undefined;
    return active.find(
      (row) =>
        (row.keys === undefined || row.keys.includes(key)) &&
        (row.at === undefined || row.at(path, recorded, scope)),
    )?.rule;
  };
}
