/** What `/sdapi/v1/script-info` does not say, by the script's name in lower case. */
export type ScriptOverlay = {
  /** Labels of arguments for which the server wants the place of a choice and not its words. */
  places?: readonly string[];
  /** By label: what to begin with in place of the web page's own default. */
  initial?: Readonly<Record<string, unknown>>;
  /** The keys of its units that most people need, in their order. */
  keys?: readonly string[];
  /** What is not given to a unit takes the server's own default; `enabled` alone must be told, since that is true then. */
  isPartial?: boolean;
  /** By key of a unit: its limits, or its choices. */
  limits?: Readonly<Record<string, { minimum: number; maximum: number; step: number }>>;
  choices?: Readonly<Record<string, readonly string[]>>;
};

const plot: ScriptOverlay = {
  places: ['X type', 'Y type', 'Z type'], // recording: txt2img/script-xyz
  // The lists of values are the web page's; without this an axis of choices gives no picture (recording:
  // xyz/txt2img-sampler), with it every axis takes text.
  initial: { 'Use text inputs instead of dropdowns': true },
};

const share = { minimum: 0, maximum: 1, step: 0.01 };

const overlays: Readonly<Record<string, ScriptOverlay>> = {
  'x/y/z plot': plot,
  'xyz grid': plot, // SD.Next's; inferred: the same script under another name
  'xyz grid script': plot,
  'ultimate sd upscale': { places: ['Upscaler', 'Type', 'Target size type'] }, // recording: script/ultimate-upscale
  controlnet: {
    isPartial: true, // recording: controlnet/canny-unit
    keys: [
      'enabled',
      'image',
      'module',
      'model',
      'weight',
      'guidance_start',
      'guidance_end',
      'control_mode',
      'resize_mode',
      'pixel_perfect',
      'processor_res',
      'threshold_a',
      'threshold_b',
      'mask',
    ],
    limits: {
      weight: { minimum: 0, maximum: 2, step: 0.05 }, // recording: alwayson/controlnet-ranges
      guidance_start: share,
      guidance_end: share,
    },
    choices: {
      control_mode: ['Balanced', 'My prompt is more important', 'ControlNet is more important'],
      resize_mode: ['Just Resize', 'Crop and Resize', 'Resize and Fill'],
    },
  },
};

export function findScriptOverlay(name: string): ScriptOverlay {
  const key = name.toLowerCase();
  return Object.hasOwn(overlays, key) ? (overlays[key] ?? {}) : {};
}
