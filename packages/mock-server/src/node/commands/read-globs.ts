import { UsageError } from '@sdwebui/client/command-line';
import { createGlob, type Glob } from '../../curate/glob.ts';
import { splitList } from '../../flags/split-list.ts';

/**
 * `validation/*,protocol/*`, or nothing.
 *
 * @param names the scenarios that there are
 * @throws UsageError for a glob that none of them matches
 */
export function readGlobs(flag: string, text: string | undefined, names: ReadonlySet<string>): Glob[] {
  const globs = splitList(text ?? '').map(createGlob);
  const idle = globs.find(({ matches }) => ![...names].some(matches));
  if (!idle) return globs;
  const groups = [...new Set([...names].map((name) => name.replace(/\/.*/s, '/*')))];
  throw new UsageError(
    `${flag} ${idle.text} matches no scenario. There are ${groups.slice(0, 12).join(', ')}${groups.length > 12 ? ', …' : ''}.`,
  );
}
