import type { ServerSurface } from './server-surface.ts';

/** The servers of the family that are told apart, by the name that their own people use. */
export const serverNames = {
  a1111: 'AUTOMATIC1111',
  forge: 'Forge',
  'forge-neo': 'Forge Neo',
  reforge: 'reForge',
  sdnext: 'SD.Next',
  'stable-diffusion.cpp': 'stable-diffusion.cpp',
  koboldcpp: 'KoboldCpp',
  unknown: 'an unknown server',
} as const;

/** A server of the family, in short. */
export type ServerKind = keyof typeof serverNames;

/** Which of those that are written in Python it is. */
export function findServerKind({ hasRoute, hasReforgeOnly }: ServerSurface): ServerKind {
  if (!hasRoute('/sdapi/v1/txt2img')) return 'unknown';
  if (hasRoute('/sdapi/v1/version')) return 'sdnext';
  if (hasRoute('/sdapi/v1/sd-modules')) return hasRoute('/sdapi/v1/interrogate') ? 'forge' : 'forge-neo';
  return hasReforgeOnly ? 'reforge' : 'a1111';
}
