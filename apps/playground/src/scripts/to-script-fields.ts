import type { ScriptField } from './script-field.ts';
import { type ArgumentInfo, isRecord, type ScriptInfo } from './script-info.ts';
import { findScriptOverlay, type ScriptOverlay } from './script-overlay.ts';
import { toUnitField } from './to-unit-field.ts';

/** Names to offer for keys of units, from lists that the server keeps elsewhere. */
export type UnitChoices = Readonly<Record<string, readonly string[]>>;

/** What a script's arguments are set with, one for each place. */
export function toScriptFields({ name, args }: ScriptInfo, listed: UnitChoices = {}): ScriptField[] {
  const overlay = findScriptOverlay(name);
  let units = 0;
  return args.map((info, place) => {
    if (isRecord(info.value)) {
      units += 1;
      const label = info.label || `Unit ${units}`;
      return toUnitField(label, info.value, { ...overlay, choices: { ...overlay.choices, ...listed } });
    }
    return toField(info, place, overlay);
  });
}

function toField(info: ArgumentInfo, place: number, overlay: ScriptOverlay): ScriptField {
  const label = info.label || `Argument ${place + 1}`;
  const initial = Object.hasOwn(overlay.initial ?? {}, info.label)
    ? overlay.initial?.[info.label]
    : info.value;
  const { choices, minimum, maximum, step } = info;
  if (choices && choices.length > 0) {
    if (Array.isArray(initial)) return { kind: 'choices', label, initial, choices };
    const sends = overlay.places?.includes(info.label) ? 'place' : 'value';
    return { kind: 'choice', label, initial, choices, sends };
  }
  // A list that the web page fills: X/Y/Z plot takes it as empty (recording: txt2img/script-xyz).
  if (choices) return { kind: 'kept', label, initial: initial ?? [] };
  if (typeof initial === 'boolean') return { kind: 'switch', label, initial };
  const hasLimits = minimum !== undefined || maximum !== undefined || step !== undefined;
  if (typeof initial === 'number' || (initial === null && hasLimits)) {
    return {
      kind: 'number',
      label,
      initial: atAnyTime(info.label, initial),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(step !== undefined && { step }),
    };
  }
  if (typeof initial === 'string') {
    if (info.label === '') return { kind: 'note', label, initial, text: toPlainText(initial) };
    return { kind: 'text', label, initial };
  }
  if (initial === null && info.label !== '') {
    return { kind: isPictureName(info.label) ? 'picture' : 'text', label, initial };
  }
  return { kind: 'kept', label, initial };
}

export function isPictureName(name: string): boolean {
  return /(^|[\s_])(image|mask|picture)$/i.test(name);
}

/** A seed that the server drew as it started would be another after its next start; -1 asks for any. */
function atAnyTime(label: string, value: number | null): number | null {
  return value !== null && value > 0xffff && /\bseed\b/i.test(label) ? -1 : value;
}

/** What a piece of HTML or Markdown says, without its marks. */
function toPlainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
