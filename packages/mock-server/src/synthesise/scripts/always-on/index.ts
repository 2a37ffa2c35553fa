import type { AlwaysOnScript } from './always-on-script.ts';
import { softInpainting } from './soft-inpainting.ts';

/** Scripts whose arguments show in a reply, by the server's lower-case names. The others change pixels only. */
export const alwaysOnScripts: Readonly<Record<string, AlwaysOnScript | undefined>> = {
  'soft inpainting': softInpainting,
};
