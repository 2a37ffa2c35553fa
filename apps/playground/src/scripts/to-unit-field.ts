import type { ScriptField, UnitField } from './script-field.ts';
import { isRecord } from './script-info.ts';
import type { ScriptOverlay } from './script-overlay.ts';

type Value = Record<string, unknown>;

/** What an argument that is an object is set with, derived from its default. */
export function toUnitField(label: string, initial: Value, overlay: ScriptOverlay): ScriptField {
  const { keys = [], isPartial = false } = overlay;
  const rank = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  const prefix = commonPrefix(Object.keys(initial));
  const fields = Object.entries(initial)
    .map(([key, value]): UnitField => {
      const field = toField(toLabel(key.slice(prefix.length)), key, value, overlay);
      return { key, field, isSeldom: keys.length > 0 && !keys.includes(key) };
    })
    .filter(({ field }) => field.kind !== 'kept')
    .sort((a, b) => rank(a.key) - rank(b.key));
  return { kind: 'unit', label, initial, fields, isPartial };
}

function toField(label: string, key: string, initial: unknown, overlay: ScriptOverlay): ScriptField {
  const { limits = {}, choices = {} } = overlay;
  if (typeof initial === 'boolean') return { kind: 'switch', label, initial };
  if (typeof initial === 'number') {
    return { kind: 'number', label, initial, ...(Object.hasOwn(limits, key) && limits[key]) };
  }
  if (typeof initial === 'string') {
    const names = Object.hasOwn(choices, key) ? choices[key] : undefined;
    if (!names?.length) return { kind: 'text', label, initial };
    const offered = [...new Set([initial, ...names])].map((name) => ({ label: name, value: name }));
    return { kind: 'choice', label, initial, choices: offered, sends: 'value' };
  }
  const isPicture = initial === null && /^(image|mask|input_image|mask_image)$/.test(key);
  return { kind: isPicture ? 'picture' : 'kept', label, initial };
}

/** `guidance_start` reads as `Guidance start`. */
function toLabel(key: string): string {
  const words = key.replace(/_/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `ad_` where every key begins so; else nothing. */
function commonPrefix([first = '', ...others]: readonly string[]): string {
  const prefix = /^[a-z]+_/i.exec(first)?.[0] ?? '';
  return others.length > 0 && others.every((key) => key.startsWith(prefix)) ? prefix : '';
}

/** The object that is sent for a unit: what was changed, and as much of the default as the server needs. */
export function toUnitValue(
  { initial, isPartial }: Extract<ScriptField, { kind: 'unit' }>,
  changed: Value,
): Value {
  const start = isRecord(initial) ? initial : {};
  if (isPartial) return { ...('enabled' in start && { enabled: start.enabled }), ...changed };
  const told = Object.entries(start).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(told), ...changed };
}
