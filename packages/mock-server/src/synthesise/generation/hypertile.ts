import type { PyValue } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import type { Draft } from './draft.ts';
import { isTruthy, toNumber } from './py-number.ts';

/** Notes that the options have Hypertile on, and those of its settings that are not the usual ones. */
export function noteHypertile(draft: Draft, server: Server): void {
  const { options } = server;
  if (isTruthy(options.get('hypertile_enable_unet'))) {
    draft.extra.set('Hypertile U-Net', true);
    noteUnet(draft, server);
  }
  if (isTruthy(options.get('hypertile_enable_vae'))) {
    draft.extra.set('Hypertile VAE', true);
    noteSettings(draft, server, 'VAE', 'vae');
  }
}

/** Notes that only the second pass has it on. */
export function noteHypertileSecondPass(draft: Draft, server: Server): void {
  const { options } = server;
  if (draft.fields.get('enable_hr') !== true || isTruthy(options.get('hypertile_enable_unet'))) return;
  if (!isTruthy(options.get('hypertile_enable_unet_secondpass'))) return;
  draft.extra.set('Hypertile U-Net second pass', true);
  noteUnet(draft, server);
}

function noteUnet(draft: Draft, server: Server): void {
  noteSettings(draft, server, 'U-Net', 'unet');
}

function noteSettings({ extra }: Draft, server: Server, name: string, part: 'unet' | 'vae'): void {
  extra
    .set(`Hypertile ${name} max depth`, unusual(`hypertile_max_depth_${part}`, server))
    .set(`Hypertile ${name} max tile size`, unusual(`hypertile_max_tile_${part}`, server))
    .set(`Hypertile ${name} swap size`, unusual(`hypertile_swap_size_${part}`, server));
}

/** A whole number, or null where it is the spec's default. */
function unusual(name: string, { options, instance }: Server): PyValue {
  const usual = instance.spec.components?.schemas?.Options?.properties?.[name]?.default;
  const value = toNumber(options.get(name));
  return value === usual ? null : value;
}
