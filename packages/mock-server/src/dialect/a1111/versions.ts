import type { VersionTraits } from '../version-traits.ts';

type Change = {
  /** The first version that behaves so. */
  since: string;
  traits: Partial<VersionTraits>;
  /** The recordings that prove it. */
  recordings: string;
};

/** How the oldest version that was recorded behaves: 1.9.4 (`upgrade-webui-1.9.4.har`). */
const oldest: VersionTraits = {
  unknownSampler: 'refused',
  notesSkippedGuidance: 'asked',
  repeatsInfotext: false,
};

/** What each version changed, oldest first. */
const changes: readonly Change[] = [
  {
    since: '1.10.0',
    traits: { unknownSampler: 'replaced' },
    recordings: 'txt2img/sampler-unknown, txt2img/scheduler-unknown, txt2img/fixed-seed',
  },
  { since: '1.10.0', traits: { notesSkippedGuidance: 'done' }, recordings: 'txt2img/tiling-eta-sigma' },
  { since: '1.10.0', traits: { repeatsInfotext: true }, recordings: 'img2img/script-loopback' },
];

/** The traits of a version such as `v1.9.4` or `1.10.1`; one that can't be read counts as the newest. */
export function traitsOf(version: string): VersionTraits {
  const traits = { ...oldest };
  const numbers = parseVersion(version);
  for (const change of changes) {
    if (numbers === undefined || compare(numbers, parseVersion(change.since) ?? []) >= 0) {
      Object.assign(traits, change.traits);
    }
  }
  return traits;
}

function parseVersion(version: string): number[] | undefined {
  const match = /^v?(\d+(?:\.\d+)*)/.exec(version);
  return match?.[1]?.split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
