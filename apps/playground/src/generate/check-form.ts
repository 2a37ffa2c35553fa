import type { SettingsPage } from '../send-to/send-to.ts';
import { type FieldMessages, type FormValues, isInUse, type NumberFieldName } from './form-values.ts';

type Rule = { isWhole: boolean; minimum: number; message: string };

const pixels: Rule = { isWhole: true, minimum: 1, message: 'A whole number of pixels' };
const some: Rule = { isWhole: true, minimum: 0, message: 'A whole number, or 0' };
const count: Rule = { isWhole: true, minimum: 1, message: 'A whole number of at least 1' };
const seed: Rule = { isWhole: true, minimum: -1, message: 'A whole number; -1 is random' };
const anyNumber: Rule = { isWhole: false, minimum: Number.NEGATIVE_INFINITY, message: 'A number' };

/** What no server could read; whether a size or a step count is sensible, the server says. */
const rules: Readonly<Record<NumberFieldName, Rule>> = {
  mask_blur: some,
  inpaint_full_res_padding: some,
  steps: count,
  cfg_scale: anyNumber,
  width: pixels,
  height: pixels,
  n_iter: count,
  batch_size: count,
  hr_second_pass_steps: some,
  denoising_strength: anyNumber,
  hr_scale: anyNumber,
  hr_resize_x: some,
  hr_resize_y: some,
  seed,
  subseed: seed,
  subseed_strength: anyNumber,
};

/** Says of each field that can't be sent what it wants instead; empty when all can. */
export function checkForm(page: SettingsPage, values: FormValues): FieldMessages {
  const messages: FieldMessages = {};
  for (const [name, rule] of Object.entries(rules) as [NumberFieldName, Rule][]) {
    if (isInUse(name, page, values) && !follows(rule, values[name])) messages[name] = rule.message;
  }
  return messages;
}

function follows({ isWhole, minimum }: Rule, value: number | string): boolean {
  const number = typeof value === 'number' ? value : Number(value.trim() || Number.NaN);
  return (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)) && number >= minimum;
}
