import type { ServerKind } from './server-kind.ts';

/** The route by which each of these shows. */
const routes = {
  /** It tells one generation from another: progress of one's own, and cancelling it. Not with `--nowebui`. */
  tasks: '/internal/progress',
  /** The progress of whatever it is drawing. */
  progress: '/sdapi/v1/progress',
  interrupt: '/sdapi/v1/interrupt',
  skip: '/sdapi/v1/skip',
  /** Options can be changed, and `override_settings` has an effect. */
  settings: '/sdapi/v1/options',
  /** `scheduler` is a field of its own, beside `sampler_name`. */
  schedulers: '/sdapi/v1/schedulers',
  /** `script_name` and `alwayson_scripts`. */
  scripts: '/sdapi/v1/script-info',
  /** ControlNet's routes: built in, or as an extension. */
  controlnet: '/controlnet/detect',
  loras: '/sdapi/v1/loras',
  extras: '/sdapi/v1/extra-single-image',
  pngInfo: '/sdapi/v1/png-info',
  interrogate: '/sdapi/v1/interrogate',
} as const;

type Flags = { [Name in keyof typeof routes]: boolean };

/** What a server can do for its clients, beyond drawing. */
export type Capabilities = Flags & {
  /** The key of `override_settings` that chooses a VAE. */
  vae: 'sd_vae' | 'forge_additional_modules' | undefined;
  /** How to skip layers of CLIP: by a field of the request, or by that key of `override_settings`. */
  clipSkip: 'clip_skip' | 'CLIP_stop_at_last_layers' | undefined;
};

/** By its routes, and by what is known of it: the recordings `absent/*` of those that tell no routes. */
export function toCapabilities(kind: ServerKind, hasRoute: (path: string) => boolean): Capabilities {
  const isSdnext = kind === 'sdnext';
  const isSdcpp = kind === 'stable-diffusion.cpp';
  const isKnown = kind !== 'unknown' && kind !== 'koboldcpp';
  const flags = Object.entries(routes).map(([name, path]) => [name, isKnown && hasRoute(path)]);
  return {
    ...(Object.fromEntries(flags) as Flags), // one for each of the routes
    // SD.Next ignores force_task_id and the field, though it has the routes.
    ...(isSdnext && { tasks: false, schedulers: false }),
    ...(isSdcpp && { schedulers: true, loras: true }),
    vae: hasRoute('/sdapi/v1/sd-modules')
      ? 'forge_additional_modules'
      : hasRoute('/sdapi/v1/sd-vae')
        ? 'sd_vae'
        : undefined,
    clipSkip: isSdnext || isSdcpp ? 'clip_skip' : isKnown ? 'CLIP_stop_at_last_layers' : undefined,
  };
}

/** All that is asked about above and by `findServerKind`. */
export const knownRoutes: readonly string[] = [
  ...Object.values(routes),
  '/sdapi/v1/txt2img',
  '/sdapi/v1/version',
  '/sdapi/v1/sd-modules',
  '/sdapi/v1/sd-vae',
];
