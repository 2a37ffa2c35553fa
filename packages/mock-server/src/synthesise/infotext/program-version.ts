/** A version as infotexts name it: `1.6.0`, `v1.7.0-225` (225 commits after it), `1.10.0-RC`. */
export type ProgramVersion = { release: number[]; commits: number; isCandidate: boolean };

const pattern = /^v?(\d+(?:\.\d+)*)(?:-(\d+))?(-?rc\.?\d*)?$/i;

/** Reads a version, without the commit that may stand behind it; undefined for other programs' versions. */
export function parseProgramVersion(text: string): ProgramVersion | undefined {
  const withoutCommit = /^([^-]+-[^-]+)-/.exec(text)?.[1] ?? text;
  const match = pattern.exec(withoutCommit.trim());
  if (!match) return undefined;
  const [, release = '', commits = '0', candidate] = match;
  return {
    release: release.split('.').map(Number),
    commits: Number(commits),
    isCandidate: candidate !== undefined,
  };
}

/** Whether version `a` came out before `b`. */
export function isBefore(a: ProgramVersion, b: ProgramVersion): boolean {
  const length = Math.max(a.release.length, b.release.length);
  for (let i = 0; i < length; i++) {
    const difference = (a.release[i] ?? 0) - (b.release[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  if (a.isCandidate !== b.isCandidate) return a.isCandidate;
  return a.commits < b.commits;
}
