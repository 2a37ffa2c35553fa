import type { Img2ImgRequest, Txt2ImgRequest } from '@sdwebui/client';
import type { FormValues } from './form-values.ts';

/** The request that the form of txt2img stands for; what the form leaves open is left to the server. */
export function toTxt2ImgRequest(values: FormValues): Txt2ImgRequest {
  return { ...toSharedRequest(values), ...(values.enable_hr && toHiresRequest(values)) };
}

/** The same of img2img, without its pictures. */
export function toImg2ImgRequest(values: FormValues): Omit<Img2ImgRequest, 'init_images' | 'mask'> {
  return {
    ...toSharedRequest(values),
    denoising_strength: Number(values.denoising_strength),
    resize_mode: values.resize_mode,
    ...(values.isInpainting && {
      mask_blur: Number(values.mask_blur),
      inpainting_mask_invert: values.inpainting_mask_invert,
      inpainting_fill: values.inpainting_fill,
      inpaint_full_res: values.inpaint_full_res,
      inpaint_full_res_padding: Number(values.inpaint_full_res_padding),
    }),
  };
}

function toSharedRequest(values: FormValues) {
  return {
    prompt: values.prompt,
    negative_prompt: values.negative_prompt,
    ...(values.styles.length > 0 && { styles: [...values.styles] }),
    ...(values.sampler_name && { sampler_name: values.sampler_name }),
    ...(values.scheduler && { scheduler: values.scheduler }),
    steps: Number(values.steps),
    cfg_scale: Number(values.cfg_scale),
    width: Number(values.width),
    height: Number(values.height),
    n_iter: Number(values.n_iter),
    batch_size: Number(values.batch_size),
    seed: Number(values.seed),
    ...(values.hasVariation && {
      subseed: Number(values.subseed),
      subseed_strength: Number(values.subseed_strength),
    }),
  };
}

function toHiresRequest(values: FormValues): Txt2ImgRequest {
  const [width, height] = [Number(values.hr_resize_x), Number(values.hr_resize_y)];
  return {
    enable_hr: true,
    ...(values.hr_upscaler && { hr_upscaler: values.hr_upscaler }),
    hr_second_pass_steps: Number(values.hr_second_pass_steps),
    denoising_strength: Number(values.denoising_strength),
    hr_scale: Number(values.hr_scale),
    ...((width > 0 || height > 0) && { hr_resize_x: width, hr_resize_y: height }),
  };
}
