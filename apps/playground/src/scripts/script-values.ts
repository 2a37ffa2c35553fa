/** What was changed of one script: by an argument's place, for a unit by its keys. */
export type ArgumentValues = Readonly<Record<number, unknown>>;

/**
 * What stands in the form of the scripts. Plain data, made to be kept: a picture is base64, and what was not changed is
 * not in it, so that it follows the server's defaults.
 */
export type ScriptValues = {
  /** The name of the selectable script; empty for none. */
  script: string;
  /** By a script's name. */
  args: Readonly<Record<string, ArgumentValues>>;
};

export const noScripts: ScriptValues = { script: '', args: {} };

/** @param value `undefined` takes the change back */
export function changeArgument(
  values: ScriptValues,
  script: string,
  place: number,
  value: unknown,
): ScriptValues {
  const { [place]: _, ...others } = values.args[script] ?? {};
  const changed = value === undefined ? others : { ...others, [place]: value };
  return { ...values, args: { ...values.args, [script]: changed } };
}

export function resetScript(values: ScriptValues, script: string): ScriptValues {
  const { [script]: _, ...args } = values.args;
  return { ...values, args };
}

export function isScriptChanged({ args }: ScriptValues, script: string): boolean {
  return Object.keys(args[script] ?? {}).length > 0;
}
