/** What a server answers to `/internal/sysinfo`, `/sdapi/v1/memory` and `/sdapi/v1/cmd-flags`; each may be missing. */
export type DeviceAnswers = { system: unknown; memory: unknown; flags: unknown };

/** Flags that change what is drawn, or whether it can be. */
const tellingFlags = [
  'no_half',
  'no_half_vae',
  'lowvram',
  'medvram',
  'medvram_sdxl',
  'xformers',
  'opt_sdp_attention',
  'opt_split_attention',
  'upcast_sampling',
] as const;

/** `NVIDIA GeForce RTX 3060, 12 GiB --medvram`, `CPU --no-half`, or `unknown`. */
export function describeDevice({ system, memory, flags }: DeviceAnswers): string {
  const on = tellingFlags.filter((flag) => at(flags, flag) === true);
  const words = on.map((flag) => ` --${flag.replaceAll('_', '-')}`).join('');
  return `${describeProcessor({ system, memory, flags })}${words}`;
}

function describeProcessor({ system, memory, flags }: DeviceAnswers): string {
  const cpus = at(flags, 'use_cpu');
  if (Array.isArray(cpus) && cpus.includes('all')) return 'CPU';
  const total = at(memory, 'cuda', 'system', 'total');
  const size = typeof total === 'number' && total > 0 ? `, ${Math.round(total / 2 ** 30)} GiB` : '';
  const models = at(system, 'Torch env info', 'nvidia_gpu_models');
  const first = Array.isArray(models) ? models[0] : models;
  if (typeof first === 'string' && first !== '') return `${first.replace(/^GPU \d+: /, '').trim()}${size}`;
  if (size !== '') return `CUDA${size}`;
  return at(memory, 'cuda', 'error') === undefined ? 'unknown' : 'CPU';
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}
