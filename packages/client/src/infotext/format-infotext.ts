import { findParameter, type Infotext } from './infotext.ts';
import { quoteForReading, unquoteInfotextValue } from './infotext-value.ts';

/**
 * Writes generation parameters as the server does: the prompt, a `Negative prompt:` line when there is one, and the
 * settings in one line, values with a comma, a colon or a line break quoted.
 *
 * @example
 * formatInfotext({ prompt: 'a fox', negativePrompt: 'blur', parameters: [['Steps', '20'], ['Seed', '7']] });
 * // 'a fox\nNegative prompt: blur\nSteps: 20, Seed: 7'
 */
export function formatInfotext(infotext: Infotext): string {
  const { prompt, negativePrompt, parameters, template, negativeTemplate, written = {} } = infotext;
  const lines: string[] = [];
  if (prompt) lines.push(prompt);
  // SD.Next writes the line also when it is empty.
  if (negativePrompt || findParameter(infotext, 'App') === 'SD.Next')
    lines.push(`Negative prompt: ${negativePrompt}`);
  if (template !== undefined) lines.push(`Template: ${template}`);
  if (negativeTemplate !== undefined) lines.push(`Negative template: ${negativeTemplate}`);
  if (parameters.length > 0) {
    lines.push(parameters.map(([key, value]) => writeParameter(key, value, written[key])).join(', '));
  }
  return lines.join('\n');
}

function writeParameter(key: string, value: string, written: string | undefined): string {
  const isUnchanged =
    written !== undefined && unquoteInfotextValue(written.slice(key.length + 1).replace(/^ /, '')) === value;
  return isUnchanged ? written : `${key}: ${quoteForReading(value)}`;
}
