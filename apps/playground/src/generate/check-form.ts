import type { FieldMessages, FieldName, FormValues } from './form-values.ts';

type Rule = { isWhole: boolean; minimum: number; message: string };

/** What no server could read; whether a size or a step count is sensible, the server says. */
const rules: Partial<Record<FieldName, Rule>> = {
  steps: { isWhole: true, minimum: 1, message: 'A whole number of at least 1' },
  cfg_scale: { isWhole: false, minimum: Number.NEGATIVE_INFINITY, message: 'A number' },
  width: { isWhole: true, minimum: 1, message: 'A whole number of pixels' },
  height: { isWhole: true, minimum: 1, message: 'A whole number of pixels' },
  seed: { isWhole: true, minimum: -1, message: 'A whole number; -1 is random' },
};

/** Says of each field that can't be sent what it wants instead; empty when all can. */
export function checkForm(values: FormValues): FieldMessages {
  const messages: FieldMessages = {};
  for (const [name, rule] of Object.entries(rules) as [FieldName, Rule][]) {
    if (!follows(rule, values[name])) messages[name] = rule.message;
  }
  return messages;
}

function follows({ isWhole, minimum }: Rule, value: number | string): boolean {
  const number = typeof value === 'number' ? value : Number(value.trim() || Number.NaN);
  return (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)) && number >= minimum;
}
