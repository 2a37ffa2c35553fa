import type { Schema } from '../open-api.ts';

/**
 * What `/sdapi/v1/script-info` does not say of a script's arguments, by the script's name and the arguments' labels.
 */
type ScriptOverlay = {
  /** Where the server wants the place of a choice in its list and not its words. */
  places?: readonly string[];
  /** What to send for a list of choices that is null because it is empty. */
  emptyLists?: readonly string[];
  /** What may stand in an argument's place besides what its default tells. */
  others?: Readonly<Record<string, Schema>>;
};

const plot: ScriptOverlay = {
  places: ['X type', 'Y type', 'Z type'],
  emptyLists: ['X values', 'Y values', 'Z values'],
};

const number: Schema = { type: 'number' };

/** All arguments of FreeU in one object (recording: alwayson/freeu). */
const freeU: Schema = {
  type: 'object',
  properties: {
    enable: { type: 'boolean' },
    start_ratio: number,
    stop_ratio: number,
    transition_smoothness: number,
    version: { type: 'string' },
    stages: {
      type: 'array',
      items: { type: 'object', properties: { backbone_factor: number, skip_factor: number } },
    },
  },
};

const overlays: Readonly<Record<string, ScriptOverlay>> = {
  'x/y/z plot': plot, // recordings: xyz/*
  'xyz grid': plot, // SD.Next's, inferred: it is the same script under another name
  'xyz grid script': plot,
  'ultimate sd upscale': { places: ['Upscaler', 'Type', 'Target size type'] }, // recording: script/ultimate-upscale
  freeu: { others: { Enable: freeU } },
};

/** What is known of a script beyond its list. */
export function findScriptOverlay(name: string): ScriptOverlay {
  const key = name.toLowerCase(); // as the server compares names
  return Object.hasOwn(overlays, key) ? (overlays[key] ?? {}) : {};
}
