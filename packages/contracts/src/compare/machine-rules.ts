import { isLocalPath } from '../instance/read-instance-facts.ts';
import type { Scope } from './comparison.ts';
import type { JsonPath } from './json-path.ts';
import { isOptions } from './subject-of.ts';
import type { RuleRow, ValueRule } from './value-rule.ts';

/** Lists of what lies on the machine: which keys an item has belongs to the API, what is listed does not. */
const machineLists =
  /\/(?:sd-models|sd-vae|sd-modules|loras|embeddings|hypernetworks|prompt-styles|extensions|pending-tasks)$/;
/** Answers about the machine alone. */
const machineReports =
  /\/internal\/(?:sysinfo|sysinfo-download|profile-startup)$|\/(?:app_id|startup-events)\/?$/;

const free: ValueRule = { kind: 'free' };
const isField = (path: JsonPath): boolean => path !== undefined && path.parent === undefined;
const on =
  (route: RegExp) =>
  (scope: Scope): boolean =>
    scope.instances !== undefined && route.test(scope.route);
const between = ({ instances }: Scope): boolean => instances !== undefined;

/** What the answers of two different instances may say differently; first match wins. */
export const machineRules: readonly RuleRow[] = [
  { keys: undefined, when: on(machineReports), rule: free },
  { keys: [''], when: on(machineLists), rule: { kind: 'shape' } },
  // A flag is how the server was started, an option what its owner likes.
  { keys: undefined, when: on(/\/cmd-flags$/), at: isField, rule: free },
  {
    keys: undefined,
    when: (scope) => between(scope) && isOptions(scope.route),
    at: isField,
    rule: { kind: 'option' },
  },
  { keys: ['version', 'Version'], when: between, rule: free },
  {
    keys: ['sd_model_hash', 'sd_vae_name', 'sd_vae_hash'],
    when: between,
    rule: { kind: 'volatile', types: ['string', 'null'] },
  },
  {
    keys: ['VAE', 'VAE hash', 'Model hash'],
    when: between,
    at: (path) => path?.parent?.step === 'extra_generation_params' || path?.parent?.step === 'parameters',
    rule: free,
  },
  {
    keys: ['TI hashes', 'Lora hashes', 'Hashes'],
    when: between,
    rule: { kind: 'volatile', types: ['string', 'object'] },
  },
  // Where a model would be downloaded from, or where it lies.
  {
    keys: ['model_path', 'path', 'cmd_dir'],
    when: between,
    rule: { kind: 'volatile', types: ['string', 'null'] },
  },
  // An idle server remembers its last job.
  {
    keys: ['current_image', 'textinfo'],
    when: on(/\/sdapi\/v1\/progress$/),
    rule: { kind: 'volatile', types: ['string', 'null'] },
  },
  {
    keys: undefined,
    when: on(/\/sdapi\/v1\/progress$/),
    at: (_, recorded) => typeof recorded !== 'object',
    rule: { kind: 'volatile', types: [] },
  },
];

/** Whether an item that only one of two instances lists is a file of its machine. */
export function isMachineItem({ route }: Scope, item: unknown): boolean {
  if (!/\/(?:upscalers|realesrgan-models)$/.test(route)) return false;
  const { model_path, path } = item as { model_path?: unknown; path?: unknown };
  return isLocalPath(model_path) || isLocalPath(path);
}
