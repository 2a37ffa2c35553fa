import type { ExtraSingleImageRequest } from '@sdwebui/client';

/** The form's fields by the API's names. A number field holds text while it is being typed or empty. */
export type ExtrasValues = {
  /** 0 scales by a factor, 1 to a size. */
  resize_mode: 0 | 1;
  upscaling_resize: number | string;
  upscaling_resize_w: number | string;
  upscaling_resize_h: number | string;
  upscaling_crop: boolean;
  /** Empty: the first that changes something. */
  upscaler_1: string;
  upscaler_2: string;
  extras_upscaler_2_visibility: number;
  gfpgan_visibility: number;
  codeformer_visibility: number;
  codeformer_weight: number;
  upscale_first: boolean;
};

export type ExtrasField = keyof ExtrasValues;

export const fieldLabels: Readonly<Record<ExtrasField, string>> = {
  resize_mode: 'Resize',
  upscaling_resize: 'Factor',
  upscaling_resize_w: 'Width',
  upscaling_resize_h: 'Height',
  upscaling_crop: 'Crop to fit',
  upscaler_1: 'Upscaler 1',
  upscaler_2: 'Upscaler 2',
  extras_upscaler_2_visibility: 'Upscaler 2 visibility',
  gfpgan_visibility: 'GFPGAN visibility',
  codeformer_visibility: 'CodeFormer visibility',
  codeformer_weight: 'CodeFormer weight',
  upscale_first: 'Upscale before restoring faces',
};

export const noUpscaler = 'None';

export const initialExtras: ExtrasValues = {
  resize_mode: 0,
  upscaling_resize: 2,
  upscaling_resize_w: 1024,
  upscaling_resize_h: 1024,
  upscaling_crop: true,
  upscaler_1: '',
  upscaler_2: noUpscaler,
  extras_upscaler_2_visibility: 0.5,
  gfpgan_visibility: 0,
  codeformer_visibility: 0,
  codeformer_weight: 0.5,
  upscale_first: false,
};

/** A request without its pictures. */
export type ExtrasRequest = Omit<ExtraSingleImageRequest, 'image'>;

/** What the form stands for: of what is switched off nothing is sent. */
export function toExtrasRequest(values: ExtrasValues): ExtrasRequest {
  const { resize_mode, upscaler_1, upscaler_2, gfpgan_visibility, codeformer_visibility } = values;
  const restoresFaces = gfpgan_visibility > 0 || codeformer_visibility > 0;
  return {
    resize_mode,
    ...(resize_mode === 0
      ? { upscaling_resize: Number(values.upscaling_resize) }
      : {
          upscaling_resize_w: Number(values.upscaling_resize_w),
          upscaling_resize_h: Number(values.upscaling_resize_h),
          upscaling_crop: values.upscaling_crop,
        }),
    upscaler_1,
    ...(upscaler_2 !== noUpscaler && {
      upscaler_2,
      extras_upscaler_2_visibility: values.extras_upscaler_2_visibility,
    }),
    ...(gfpgan_visibility > 0 && { gfpgan_visibility }),
    ...(codeformer_visibility > 0 && { codeformer_visibility, codeformer_weight: values.codeformer_weight }),
    ...(restoresFaces && { upscale_first: values.upscale_first }),
  };
}

export type ExtrasMessages = Partial<Record<ExtrasField, string>>;

/** Says of each number that can't be sent what it wants instead; empty when all can. */
export function checkExtras(values: ExtrasValues): ExtrasMessages {
  const messages: ExtrasMessages = {};
  if (values.resize_mode === 0) {
    if (!(Number(values.upscaling_resize) > 0)) messages.upscaling_resize = 'A number above 0';
    return messages;
  }
  for (const name of ['upscaling_resize_w', 'upscaling_resize_h'] as const) {
    const pixels = Number(values[name]);
    if (!Number.isSafeInteger(pixels) || pixels < 1) messages[name] = 'A whole number of pixels';
  }
  return messages;
}
