import type { Txt2ImgRequest } from '@sdwebui/client';
import type { FormValues } from './form-values.ts';

/** The request that the form stands for; what the form leaves open is left to the server. */
export function toRequest(values: FormValues): Txt2ImgRequest {
  return {
    prompt: values.prompt,
    negative_prompt: values.negative_prompt,
    ...(values.sampler_name && { sampler_name: values.sampler_name }),
    ...(values.scheduler && { scheduler: values.scheduler }),
    steps: Number(values.steps),
    cfg_scale: Number(values.cfg_scale),
    width: Number(values.width),
    height: Number(values.height),
    seed: Number(values.seed),
  };
}
