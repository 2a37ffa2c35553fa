import type { FormValues } from './form-values.ts';

/** What an instance offers; `undefined` while it is not known. */
export type InstanceLists = {
  samplers: readonly string[] | undefined;
  schedulers: readonly string[] | undefined;
  /** For the second pass of hires. fix. */
  upscalers: readonly string[] | undefined;
};

/**
 * The form's values with what the instance really has: a choice that it lacks gives way to the first of its list, as on
 * the web UI's own page. What is shown is what is sent.
 */
export function chooseFromLists(values: FormValues, lists: InstanceLists): FormValues {
  return {
    ...values,
    sampler_name: choose(values.sampler_name, lists.samplers),
    scheduler: choose(values.scheduler, lists.schedulers),
    hr_upscaler: choose(values.hr_upscaler, lists.upscalers),
  };
}

function choose(wanted: string, offered: readonly string[] | undefined): string {
  if (!offered || offered.includes(wanted)) return wanted;
  return offered[0] ?? '';
}
