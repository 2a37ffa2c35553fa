import { isRecord } from '../../transport/is-record.ts';
import type { InstanceLists } from '../lists/instance-lists.ts';
import type { ArgumentInfo, ScriptInfo } from '../lists/script-info.ts';
import { hasMachinePath } from '../strip-machine-paths.ts';
import { avoidReserved, createNaming, toCamelCase } from '../text/names.ts';
import type { Mode, ModeScripts, Script, ScriptArgument } from './script.ts';
import { findScriptOverlay } from './script-overlay.ts';
import { toArgumentSchema } from './to-argument-schema.ts';

/** The scripts that one route takes; `undefined` where the server listed none at all. */
export function toScripts(mode: Mode, lists: InstanceLists): ModeScripts | undefined {
  if (!lists.scripts && !lists.scriptInfo) return undefined;
  const ofMode = (lists.scriptInfo ?? []).filter(({ isImg2Img }) => isImg2Img === (mode === 'img2img'));
  const names = lists.scripts?.[mode] ?? ofMode.map(({ name }) => name);
  const toFunction = createNaming(['positional']); // the generated module's own
  const known: Script[] = [];
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const info = ofMode.find((script) => script.name.toLowerCase() === name.toLowerCase());
    if (!info) unknown.push(name);
    else known.push(toScript(name, info, toFunction, lists));
  }
  return { known, unknown };
}

function toScript(
  name: string,
  { isAlwaysOn, args }: ScriptInfo,
  toFunction: (wanted: string) => string,
  lists: InstanceLists,
): Script {
  const toKey = createNaming();
  let units = 0;
  const keyOf = ({ label, value }: ArgumentInfo, index: number): string => {
    const named = toCamelCase(label);
    if (named !== undefined) return toKey(named);
    if (!isRecord(value)) return toKey(`arg${index}`);
    units += 1;
    return toKey(`unit${units}`);
  };
  return {
    name,
    functionName: toFunction(avoidReserved(toCamelCase(name) ?? 'script')),
    kind: isAlwaysOn ? 'always-on' : 'selectable',
    args: args.map((info, index) => toArgument(name, info, keyOf(info, index), lists)),
  };
}

function toArgument(script: string, info: ArgumentInfo, key: string, lists: InstanceLists): ScriptArgument {
  const { places = [], emptyLists = [], others = {} } = findScriptOverlay(script);
  const schema = toArgumentSchema(script, info, lists);
  const value = info.value === null && emptyLists.includes(info.label) ? [] : toStableDefault(info);
  const argument: ScriptArgument = {
    key,
    schema: { ...schema, ...(value !== null && !isPath(value) && { default: value }) },
    ...(!isPath(value) && { fallback: { value } }),
    ...(Object.hasOwn(others, info.label) && { other: others[info.label] ?? {} }),
  };
  const words = info.choices?.filter((choice) => typeof choice === 'string') ?? [];
  if (!places.includes(info.label) || words.length === 0) return argument;
  const { $ref: _, anyOf: __, ...described } = argument.schema;
  return { ...argument, schema: { ...described, enum: words }, places: words };
}

/** A default that is the same tomorrow and on every machine. */
function toStableDefault({ label, value }: ArgumentInfo): unknown {
  // One that was drawn at the start would be another tomorrow; -1 asks for any.
  if (typeof value === 'number' && value > 0xffff && /\bseed\b/i.test(label)) return -1;
  return withoutPaths(value);
}

function withoutPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isPath(item)).map(withoutPaths);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => !isPath(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPaths(inner)]));
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && hasMachinePath(value);
}
