import type { Schema } from '../open-api.ts';

/** The two routes that take scripts; each has its own. */
export type Mode = 'txt2img' | 'img2img';

/** An argument of a script, as a caller names it. */
export type ScriptArgument = {
  /**
   * Its key: the label in camelCase, numbered when it is not the first; without a label `arg3` by its place, or `unit1`
   * when it is an object.
   */
  key: string;
  /** What may be given, with the default and a description. */
  schema: Schema;
  /** What is sent where nothing is given; missing where that is a path of the server's machine, which nobody shall see. */
  fallback?: { value: unknown };
  /** The choices, where the server wants the place of one and not its words. */
  places?: readonly string[];
  /** What may stand in its place besides. */
  other?: Schema;
};

/** A script with what can be given to it. */
export type Script = {
  /** Its name on the wire. */
  name: string;
  /** Its name as a function. */
  functionName: string;
  kind: 'always-on' | 'selectable';
  args: readonly ScriptArgument[];
};

/** The scripts of a route. Of those in `unknown` nothing but the name is known. */
export type ModeScripts = { known: readonly Script[]; unknown: readonly string[] };
