/**
 * What stands in the form, by the API's own field names. A number field holds text while it is being typed or empty.
 */
export type FormValues = {
  prompt: string;
  negative_prompt: string;
  /** Empty: the first of the instance's list. */
  sampler_name: string;
  /** Empty: the first of the instance's list. */
  scheduler: string;
  steps: number | string;
  cfg_scale: number | string;
  width: number | string;
  height: number | string;
  /** -1 leaves it to chance. */
  seed: number | string;
};

export type FieldName = keyof FormValues;

/** A message for each field that needs one. */
export type FieldMessages = Partial<Record<FieldName, string>>;

/** The field's words, in the form's order. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  prompt: 'Prompt',
  negative_prompt: 'Negative prompt',
  sampler_name: 'Sampling method',
  scheduler: 'Schedule type',
  steps: 'Steps',
  cfg_scale: 'CFG scale',
  width: 'Width',
  height: 'Height',
  seed: 'Seed',
};

export const fieldNames = Object.keys(fieldLabels) as FieldName[];

export const randomSeed = -1;

/** What the web UI's own page starts with. */
export const initialValues: FormValues = {
  prompt: '',
  negative_prompt: '',
  sampler_name: '',
  scheduler: '',
  steps: 20,
  cfg_scale: 7,
  width: 512,
  height: 512,
  seed: randomSeed,
};
