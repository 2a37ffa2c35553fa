import { type Picture, type SdWebuiClient, ValidationError } from '@sdwebui/client';
import { createStore, type Store } from '../store/store.ts';
import {
  checkExtras,
  type ExtrasField,
  type ExtrasMessages,
  type ExtrasValues,
  fieldLabels,
  initialExtras,
  toExtrasRequest,
} from './extras-values.ts';

/** A picture that was chosen. */
export type Source = { id: number; name: string; file: Blob };

/** What became of one. */
export type Upscaled = { source: Source; picture: Picture };

export type ExtrasState = {
  values: ExtrasValues;
  messages: ExtrasMessages;
  sources: readonly Source[];
  run: { phase: 'idle' | 'running' } | { phase: 'failed'; error: unknown };
  results: readonly Upscaled[];
};

/** The page's doings, which go on while another page is open. */
export type Extras = {
  state: Store<ExtrasState>;
  change(values: Partial<ExtrasValues>): void;
  add(files: readonly Blob[]): void;
  remove(id: number): void;
  /** Does nothing while one is running. */
  upscale(client: Pick<SdWebuiClient, 'extraSingleImage' | 'extraBatchImages'>): Promise<void>;
};

export function createExtrasState(): Extras {
  const state = createStore<ExtrasState>({
    values: initialExtras,
    messages: {},
    sources: [],
    run: { phase: 'idle' },
    results: [],
  });
  let nextId = 1;
  const update = (change: Partial<ExtrasState>) => state.set({ ...state.get(), ...change });

  return {
    state,
    change(given) {
      const { values, messages } = state.get();
      const stale = Object.keys(given);
      const kept = Object.entries(messages).filter(([name]) => !stale.includes(name));
      update({ values: { ...values, ...given }, messages: Object.fromEntries(kept) });
    },
    add(files) {
      const added = files.map((file) => {
        const name = file instanceof File ? file.name : `picture-${nextId}`;
        const source = { id: nextId, name, file };
        nextId += 1;
        return source;
      });
      update({ sources: [...state.get().sources, ...added] });
    },
    remove: (id) => update({ sources: state.get().sources.filter((source) => source.id !== id) }),
    async upscale(client) {
      const { values, sources, run } = state.get();
      if (run.phase === 'running' || sources.length === 0) return;
      const messages = checkExtras(values);
      update({ messages });
      if (Object.keys(messages).length > 0) return;
      update({ run: { phase: 'running' } });
      try {
        const pictures = await send(client, values, sources);
        const results = sources.flatMap((source, index) => {
          const picture = pictures[index];
          return picture ? [{ source, picture }] : [];
        });
        update({ run: { phase: 'idle' }, results });
      } catch (error) {
        update({ run: { phase: 'failed', error }, messages: toMessages(error) });
      }
    },
  };
}

/** Several go in one request, which the server answers in their order. */
async function send(
  client: Pick<SdWebuiClient, 'extraSingleImage' | 'extraBatchImages'>,
  values: ExtrasValues,
  sources: readonly Source[],
): Promise<Picture[]> {
  const request = toExtrasRequest(values);
  const [first] = sources;
  if (first && sources.length === 1) {
    return [(await client.extraSingleImage({ ...request, image: first.file })).image];
  }
  const imageList = sources.map(({ name, file }) => ({ name, data: file }));
  return (await client.extraBatchImages({ ...request, imageList })).images;
}

function toMessages(error: unknown): ExtrasMessages {
  if (!(error instanceof ValidationError)) return {};
  const known = error.issues.filter(({ path }) => Object.hasOwn(fieldLabels, path));
  return Object.fromEntries(known.map(({ path, message }) => [path as ExtrasField, message]));
}
