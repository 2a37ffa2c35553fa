import { findParameter, type Infotext } from './infotext.ts';
import { parseParameters } from './parse-parameters.ts';

const negativeStart = 'Negative prompt:';

/**
 * Reads the generation parameters that a server writes into its pictures. Any text is accepted: what has no settings is
 * all prompt. Unknown settings are kept, in their order; `formatInfotext` gives the text back.
 *
 * A prompt may itself have a line that starts with `Negative prompt:`; as for the server, the first one counts.
 *
 * @example
 * const { prompt, parameters } = parseInfotext('a fox\nSteps: 20, Sampler: Euler, Seed: 7');
 * // prompt: 'a fox', parameters: [['Steps', '20'], ['Sampler', 'Euler'], ['Seed', '7']]
 */
export function parseInfotext(text: string): Infotext {
  const lines = text.split('\n');
  const settings = parseParameters(lines.at(-1) ?? '');
  if (settings) lines.pop();

  const infotext: Infotext = { prompt: '', negativePrompt: '', parameters: settings?.parameters ?? [] };
  if (settings && Object.keys(settings.written).length > 0) infotext.written = settings.written;
  if (findParameter(infotext, 'App') === 'SD.Next') takeTemplates(lines, infotext);

  const negative = lines.findIndex((line) => line.startsWith(negativeStart));
  if (negative < 0) {
    infotext.prompt = lines.join('\n');
  } else {
    infotext.prompt = lines.slice(0, negative).join('\n');
    infotext.negativePrompt = lines.slice(negative).join('\n').slice(negativeStart.length).replace(/^ /, '');
  }
  return infotext;
}

/** SD.Next repeats both prompts, as typed, in lines before the settings. A template may have several lines. */
function takeTemplates(lines: string[], infotext: Infotext): void {
  const negative = lines.findIndex((line) => line.startsWith('Negative template: '));
  if (negative >= 0) {
    infotext.negativeTemplate = lines.splice(negative).join('\n').slice('Negative template: '.length);
  }
  const positive = lines.findIndex((line) => line.startsWith('Template: '));
  if (positive >= 0) infotext.template = lines.splice(positive).join('\n').slice('Template: '.length);
}
