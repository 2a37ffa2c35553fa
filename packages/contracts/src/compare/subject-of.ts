import type { Comparison, Scope } from './comparison.ts';
import type { Subject } from './drift.ts';
import type { JsonPath } from './json-path.ts';

/** What a field that is there on one side only is about, by where it stands; a name that several places share is one subject. */
export function subjectOf({ scope: { route }, settings }: Comparison, path: JsonPath): Subject {
  const name = String(path?.step ?? '');
  const parent = path?.parent?.step;
  if (isOptions(route) && path?.parent === undefined) return { kind: 'option', name };
  if (parent === 'extra_generation_params') return { kind: 'infotext', name };
  // The server fills in what the infotext leaves out.
  if (parent === 'parameters' && settings.has(name)) return { kind: 'infotext', name };
  const setting = parent === 'info' ? settingsByField[name] : undefined;
  return setting === undefined ? { kind: 'field', name } : { kind: 'infotext', name: setting };
}

/** What infotexts call a field of a generation's `info`. */
const settingsByField: Readonly<Record<string, string>> = {
  prompt: 'Prompt',
  negative_prompt: 'Negative prompt',
  seed: 'Seed',
  subseed: 'Variation seed',
  subseed_strength: 'Variation seed strength',
  sampler_name: 'Sampler',
  steps: 'Steps',
  cfg_scale: 'CFG scale',
  denoising_strength: 'Denoising strength',
  clip_skip: 'Clip skip',
  sd_model_name: 'Model',
};

/** What an item that only one side lists is about. */
export function itemSubjectOf({ route }: Scope, name: string, item: unknown): Subject {
  const kind = route.endsWith('/quicksettings-hint') ? 'option' : 'item';
  if (typeof item !== 'object' || item === null) return { kind, name };
  const { name: bare = name, label } = item as { name?: unknown; label?: unknown };
  return { kind, name: String(bare), ...(typeof label === 'string' && label !== bare && { label }) };
}

export function isOptions(route: string): boolean {
  return route.endsWith('/sdapi/v1/options');
}
