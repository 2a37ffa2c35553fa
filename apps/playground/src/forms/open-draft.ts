import type { FormValues } from '../generate/form-values.ts';
import { type KeptDraft, toBlob, toKeptFile } from '../keeping/database.ts';
import type { Keeping } from '../keeping/keeping.ts';
import { type PutOff, putOff } from '../keeping/put-off.ts';
import type { SettingsPage } from '../send-to/send-to.ts';
import { createDraftStore, type Draft, type DraftStore, emptyDraft } from './draft.ts';

export type OpenDraft = { draft: DraftStore; save: PutOff };

type Place = { keeping: Keeping; tab: string; page: SettingsPage; now(): number };

const files = ['init', 'mask'] as const;

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 300;

/** A page's form as this tab left it; a new tab begins with what was typed last in any. */
export async function openDraft({ keeping, tab, page, now }: Place): Promise<OpenDraft> {
  const all = await keeping.read((database) => database.getAll('drafts'), []);
  const drafts = all.filter((each) => each.page === page).sort((a, b) => b.changedAt - a.changedAt);
  const found = drafts.find((each) => each.tab === tab) ?? drafts[0];
  const initial = await toDraft(keeping, found);
  const draft = createDraftStore(initial);
  let kept = found?.tab === tab ? initial : emptyDraft;
  let seen = initial;
  const save = putOff(() => {
    const before = kept;
    kept = draft.get();
    void saveDraft({ keeping, tab, page, now }, draft, before);
  }, quiet);
  draft.subscribe(() => {
    const before = seen;
    seen = draft.get();
    save();
    // The bytes of a file are not read any more once the page is being left.
    if (files.some((name) => seen[name] !== before[name])) save.flush();
  });
  return { draft, save };
}

async function toDraft(keeping: Keeping, found: KeptDraft | undefined): Promise<Draft> {
  if (!found) return emptyDraft;
  const [init, mask] = await Promise.all(
    files.map((name) => keeping.read((database) => database.get('inputs', fileKey(found, name)), undefined)),
  );
  // What a form of this page wrote; of a later version's fields nothing is used.
  const values = found.values as Partial<FormValues>;
  return { values, init: init && toBlob(init), mask: mask && toBlob(mask) };
}

async function saveDraft({ keeping, tab, page, now }: Place, { get }: DraftStore, before: Draft) {
  const place = { tab, page };
  const draft = get();
  const read = files
    .filter((name) => draft[name] !== before[name])
    .map(async (name) => ({ name, file: draft[name] && (await toKeptFile(draft[name])) }));
  const changed = await Promise.all(read);
  await keeping.write(async (database) => {
    // Of what was typed while files were read the last word counts.
    const { values } = get();
    const transaction = database.transaction(['drafts', 'inputs'], 'readwrite');
    const inputs = transaction.objectStore('inputs');
    const kept = { ...place, values, changedAt: now() };
    const puts = [
      transaction.objectStore('drafts').put(kept, `${tab}/${page}`),
      ...changed.map(({ name, file }) =>
        file ? inputs.put(file, fileKey(place, name)) : inputs.delete(fileKey(place, name)),
      ),
    ];
    transaction.commit(); // a page that is left waits for nothing
    await Promise.all([...puts, transaction.done]);
  });
}

function fileKey({ tab, page }: Pick<KeptDraft, 'tab' | 'page'>, name: string): string {
  return `draft/${tab}/${page}/${name}`;
}
