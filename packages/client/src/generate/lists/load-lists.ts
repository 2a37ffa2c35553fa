import { type InstanceLists, type ListName, listReaders } from './instance-lists.ts';

/** What was got of one list: its content, or why there is none. */
export type GotList = { body: unknown; why?: never } | { body?: never; why: string };

/**
 * Reads every list that the server has.
 *
 * @param hasRoute whether the spec has a GET of that path: what it lacks is not missed
 * @returns with a warning for each reason why lists are missing, which says what to do
 */
export async function loadLists(
  hasRoute: (path: string) => boolean,
  get: (path: string) => Promise<GotList>,
): Promise<{ lists: InstanceLists; warnings: string[] }> {
  const names = (Object.keys(listReaders) as ListName[]).filter((name) => hasRoute(listReaders[name].path));
  const found: [ListName, unknown][] = [];
  const missing: Missing[] = [];
  await Promise.all(
    names.map(async (name) => {
      const { path, read } = listReaders[name];
      const got = await get(path);
      const content = 'why' in got ? undefined : read(got.body);
      if (content !== undefined) found.push([name, content]);
      else missing.push({ path, why: got.why ?? 'answered something that is not this list' });
    }),
  );
  const lists = Object.fromEntries(found) as InstanceLists; // each was read by its own reader
  return { lists, warnings: toWarnings(missing.sort((a, b) => (a.path < b.path ? -1 : 1))) };
}

type Missing = { path: string; why: string };

function toWarnings(missing: readonly Missing[]): string[] {
  const reasons = [...new Set(missing.map(({ why }) => why))];
  return reasons.map((reason) => {
    const paths = missing.filter(({ why }) => why === reason).map(({ path }) => path);
    return `Left out: ${paths.join(', ')} ${reason}. What hangs on ${paths.length > 1 ? 'them' : 'it'} stays as open as the API.`;
  });
}
