import type { ScriptField } from './script-field.ts';
import { isRecord, type ScriptInfo } from './script-info.ts';
import type { ArgumentValues, ScriptValues } from './script-values.ts';
import { toScriptFields } from './to-script-fields.ts';
import { toUnitValue } from './to-unit-field.ts';

/** The fields of a txt2img or img2img request that scripts need; empty when none is used. */
export type ScriptRequest = {
  script_name?: string;
  script_args?: unknown[];
  alwayson_scripts?: Record<string, { args: unknown[] }>;
};

/**
 * The selectable script gets all of its arguments, since the server wants just as many; an always-on one is sent only
 * when something of it was changed, up to its last changed argument: the rest the server fills in. Scripts that this
 * server does not have are left out.
 *
 * @param scripts those of the tab that the request is for
 */
export function toScriptRequest(values: ScriptValues, scripts: readonly ScriptInfo[]): ScriptRequest {
  const chosen = scripts.find(({ name, isAlwaysOn }) => !isAlwaysOn && name === values.script);
  const alwaysOn = scripts
    .filter(({ isAlwaysOn }) => isAlwaysOn)
    .flatMap((script) => {
      const args = toArguments(script, values.args[script.name] ?? {}, false);
      return args.length > 0 ? [[script.name, { args }] as const] : [];
    });
  return {
    ...(chosen && {
      script_name: chosen.name,
      script_args: toArguments(chosen, values.args[chosen.name] ?? {}, true),
    }),
    ...(alwaysOn.length > 0 && { alwayson_scripts: Object.fromEntries(alwaysOn) }),
  };
}

function toArguments(script: ScriptInfo, changed: ArgumentValues, isWhole: boolean): unknown[] {
  const fields = toScriptFields(script);
  const places = Object.keys(changed).map(Number);
  const count = isWhole ? fields.length : Math.min(fields.length, Math.max(-1, ...places) + 1);
  return fields.slice(0, count).map((field, place) => toArgument(field, changed[place]));
}

function toArgument(field: ScriptField, changed: unknown): unknown {
  const value = changed === undefined ? field.initial : changed;
  switch (field.kind) {
    case 'unit':
      return toUnitValue(field, toUnitChange(field, changed));
    case 'number':
      return readable(value) ?? field.initial;
    case 'choice': {
      const place = field.choices.findIndex((choice) => choice.value === value);
      return field.sends === 'place' && place >= 0 ? place : value;
    }
    default:
      return value;
  }
}

/** A number that is being typed may stand there as text; one that is none counts as not given. */
function readable(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function toUnitChange(
  { fields }: Extract<ScriptField, { kind: 'unit' }>,
  changed: unknown,
): Record<string, unknown> {
  if (!isRecord(changed)) return {};
  const told = fields.filter(({ key }) => Object.hasOwn(changed, key));
  return Object.fromEntries(told.map(({ key, field }) => [key, toArgument(field, changed[key])]));
}
