import type { ServerKind } from './server-kind.ts';
import type { ServerSurface } from './server-surface.ts';

/** What a server can do for its clients, beyond drawing. */
export type Capabilities = {
  /** It tells one generation from another: progress of one's own, and cancelling it. Not with `--nowebui`. */
  tasks: boolean;
  /** `/sdapi/v1/progress`, of whatever it is drawing. */
  progress: boolean;
  interrupt: boolean;
  skip: boolean;
  /** Options can be changed, and `override_settings` has an effect. */
  settings: boolean;
  /** `scheduler` is a field of its own, beside `sampler_name`. */
  schedulers: boolean;
  /** `script_name` and `alwayson_scripts`. */
  scripts: boolean;
  /** ControlNet's routes: built in, or as an extension. */
  controlnet: boolean;
  loras: boolean;
  extras: boolean;
  pngInfo: boolean;
  interrogate: boolean;
  /** The key of `override_settings` that chooses a VAE. */
  vae: 'sd_vae' | 'forge_additional_modules' | undefined;
  /** How to skip layers of CLIP: by a field of the request, or by that key of `override_settings`. */
  clipSkip: 'clip_skip' | 'CLIP_stop_at_last_layers' | undefined;
};

const none: Capabilities = {
  tasks: false,
  progress: false,
  interrupt: false,
  skip: false,
  settings: false,
  schedulers: false,
  scripts: false,
  controlnet: false,
  loras: false,
  extras: false,
  pngInfo: false,
  interrogate: false,
  vae: undefined,
  clipSkip: undefined,
};

/** Of the servers that tell nothing of themselves (recordings `absent/*`). */
export const fixedCapabilities = {
  'stable-diffusion.cpp': { ...none, schedulers: true, loras: true, clipSkip: 'clip_skip' },
  koboldcpp: none,
} as const satisfies Partial<Record<ServerKind, Capabilities>>;

/** Of those that are written in Python: by their routes, and by what is known of them. */
export function toCapabilities(kind: ServerKind, { hasRoute }: ServerSurface): Capabilities {
  if (kind === 'unknown') return none;
  const isSdnext = kind === 'sdnext';
  return {
    tasks: hasRoute('/internal/progress') && !isSdnext, // SD.Next ignores force_task_id
    progress: hasRoute('/sdapi/v1/progress'),
    interrupt: hasRoute('/sdapi/v1/interrupt'),
    skip: hasRoute('/sdapi/v1/skip'),
    settings: hasRoute('/sdapi/v1/options'),
    schedulers: hasRoute('/sdapi/v1/schedulers') && !isSdnext, // it names them, and ignores the field
    scripts: hasRoute('/sdapi/v1/script-info'),
    controlnet: hasRoute('/controlnet/detect'),
    loras: hasRoute('/sdapi/v1/loras'),
    extras: hasRoute('/sdapi/v1/extra-single-image'),
    pngInfo: hasRoute('/sdapi/v1/png-info'),
    interrogate: hasRoute('/sdapi/v1/interrogate'),
    vae: hasRoute('/sdapi/v1/sd-modules')
      ? 'forge_additional_modules'
      : hasRoute('/sdapi/v1/sd-vae')
        ? 'sd_vae'
        : undefined,
    clipSkip: isSdnext ? 'clip_skip' : 'CLIP_stop_at_last_layers',
  };
}

/** All that is asked about above and by `findServerKind`. */
export const knownRoutes: readonly string[] = [
  '/sdapi/v1/txt2img',
  '/sdapi/v1/version',
  '/sdapi/v1/sd-modules',
  '/sdapi/v1/sd-vae',
  '/sdapi/v1/interrogate',
  '/internal/progress',
  '/sdapi/v1/progress',
  '/sdapi/v1/interrupt',
  '/sdapi/v1/skip',
  '/sdapi/v1/options',
  '/sdapi/v1/schedulers',
  '/sdapi/v1/script-info',
  '/controlnet/detect',
  '/sdapi/v1/loras',
  '/sdapi/v1/extra-single-image',
  '/sdapi/v1/png-info',
];
