import { isTruthy } from '../../generation/py-number.ts';
import type { AlwaysOnScript } from './always-on-script.ts';

const settings = [
  'schedule bias',
  'preservation strength',
  'transition contrast boost',
  'mask influence',
  'difference threshold',
  'difference contrast',
];

/** Notes its settings when it is switched on and there is a mask (`img2img/soft-inpainting`). */
export const softInpainting: AlwaysOnScript = ({ extra, init }, [enabled, ...values]) => {
  if (!isTruthy(enabled) || !init?.mask) return;
  extra.set('Soft inpainting enabled', true);
  settings.forEach((name, index) => {
    extra.set(`Soft inpainting ${name}`, values[index] ?? null);
  });
};
