import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { readStyles, type Style } from '../generation/prompt-text.ts';
import { isTruthy } from '../generation/py-number.ts';
import { type ExtractedStyles, extractStyles } from './extract-styles.ts';
import { splitInfotext } from './infotext-lines.ts';
import { addOldBehaviour, hasHiresStyles, restoreOldHiresSizes } from './old-versions.ts';
import { usesEmphasis } from './uses-emphasis.ts';

/** What reading an infotext depends on: the stored options and the styles. */
export type InfotextServer = Pick<Server, 'instance' | 'options'>;

/** What stands for settings that an infotext does not have, since it leaves out what is usual (`png-info/plain`). */
const firstDefaults: readonly (readonly [string, PyValue])[] = [
  ['Hires sampler', 'Use same sampler'],
  ['Hires schedule type', 'Use same scheduler'],
  ['Hires checkpoint', 'Use same checkpoint'],
  ['Hires prompt', ''],
  ['Hires negative prompt', ''],
  ['Mask mode', 'Inpaint masked'],
  ['Masked content', 'original'],
  ['Inpaint area', 'Whole picture'],
  ['Masked area padding', 32],
];

const laterDefaults: readonly (readonly [string, PyValue])[] = [
  ['RNG', 'GPU'],
  ['Schedule type', 'Automatic'],
  ['Schedule max sigma', 0],
  ['Schedule min sigma', 0],
  ['Schedule rho', 0],
  ['VAE Encoder', 'Full'],
  ['VAE Decoder', 'Full'],
  ['FP8 weight', 'Disable'],
];

/**
 * The settings that the server reads out of an infotext, as `parameters` of `POST /sdapi/v1/png-info` shows them: values
 * are text as they stood there, defaults have their types.
 */
export function infotextParameters(text: string, server: InfotextServer): PyDict {
  const { prompt, negativePrompt, settings: written } = splitInfotext(text);
  const settings: PyDict = new Map();
  for (const [name, value] of written) {
    const size = /^(\d+)x(\d+)$/.exec(value);
    if (size) settings.set(`${name}-1`, size[1] as string).set(`${name}-2`, size[2] as string);
    else settings.set(name, value);
  }
  takeStyles(settings, prompt, negativePrompt, server);
  addMissing(settings, 'Clip skip', '1');
  addHypernetwork(settings);
  if (!settings.has('Hires resize-1')) settings.set('Hires resize-1', 0).set('Hires resize-2', 0);
  for (const [name, value] of firstDefaults) addMissing(settings, name, value);
  restoreOldHiresSizes(settings, isTruthy(server.options.get('use_old_hires_fix_width_height')));
  for (const [name, value] of laterDefaults) addMissing(settings, name, value);
  if (settings.get('FP8 weight') !== 'Disable') addMissing(settings, 'Cache FP16 weight for LoRA', false);
  if (['Prompt', 'Negative prompt'].some((name) => usesEmphasis(pythonStr(settings.get(name) ?? '')))) {
    addMissing(settings, 'Emphasis', 'Original');
  }
  addMissing(settings, 'Refiner switch by sampling steps', false);
  if (isTruthy(server.options.get('auto_backcompat'))) addOldBehaviour(settings);
  const skipped = server.options.get('infotext_skip_pasting');
  if (Array.isArray(skipped)) for (const name of skipped) settings.delete(pythonStr(name));
  return settings;
}

function addMissing(settings: PyDict, name: string, value: PyValue): void {
  if (!settings.has(name)) settings.set(name, value);
}

/**
 * Sets the prompts. Where the option `infotext_styles` says so, and where the hires prompts carry the same styles, they
 * lose the texts of styles.
 */
function takeStyles(settings: PyDict, prompt: string, negativePrompt: string, server: InfotextServer): void {
  const mode = server.options.get('infotext_styles');
  const styles = readStyles(server.instance.lists.get('/sdapi/v1/prompt-styles'));
  const found = extractStyles(styles, prompt, negativePrompt);
  if (mode === 'Ignore' || !takeHiresStyles(settings, styles, { prompt, negativePrompt }, found)) {
    settings.set('Prompt', prompt).set('Negative prompt', negativePrompt);
    return;
  }
  if (mode === 'Apply' || (mode === 'Apply if any' && found.names.length > 0)) {
    settings.set('Styles array', found.names);
  }
  settings.set('Prompt', found.prompt).set('Negative prompt', found.negativePrompt);
}

/** Whether the hires prompts carry the same styles, or none are written; if so they lose them as well. */
function takeHiresStyles(
  settings: PyDict,
  styles: ReadonlyMap<string, Style>,
  whole: Pick<ExtractedStyles, 'prompt' | 'negativePrompt'>,
  found: ExtractedStyles,
): boolean {
  const prompt = settings.get('Hires prompt') ?? null;
  const negativePrompt = settings.get('Hires negative prompt') ?? null;
  if ((prompt === null && negativePrompt === null) || !hasHiresStyles(settings)) return true;
  const hires = extractStyles(
    styles,
    pythonStr(prompt ?? whole.prompt),
    pythonStr(negativePrompt ?? whole.negativePrompt),
  );
  if (hires.names.join('\n') !== found.names.join('\n')) return false;
  const sameNegative = hires.negativePrompt === found.negativePrompt;
  settings.set('Hires prompt', hires.prompt === found.prompt ? '' : hires.prompt);
  settings.set('Hires negative prompt', sameNegative ? '' : hires.negativePrompt);
  return true;
}

function addHypernetwork(settings: PyDict): void {
  const name = settings.get('Hypernet') ?? null;
  if (name === null) return;
  const strength = settings.get('Hypernet strength') ?? '1.0';
  const prompt = pythonStr(settings.get('Prompt') ?? '');
  settings.set('Prompt', `${prompt}<hypernet:${pythonStr(name)}:${pythonStr(strength)}>`);
}
