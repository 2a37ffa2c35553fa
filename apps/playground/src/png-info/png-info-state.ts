import { createStore, type Store } from '../store/store.ts';
import { type PictureFile, readPictureFile } from './read-picture-file.ts';

export type PngInfoState =
  | { phase: 'empty' }
  | { phase: 'reading'; name: string }
  | { phase: 'read'; id: number; picture: PictureFile }
  | { phase: 'unreadable'; message: string };

export type PngInfo = {
  state: Store<PngInfoState>;
  /** Reads a file; the last one that was opened is shown, whichever is ready first. */
  open(file: Blob): Promise<void>;
};

/** The picture that is looked at; it stays while another page is open. */
export function createPngInfoState(): PngInfo {
  const state = createStore<PngInfoState>({ phase: 'empty' });
  let last = 0;
  return {
    state,
    async open(file) {
      last += 1;
      const id = last;
      const name = file instanceof File && file.name ? file.name : 'The picture';
      state.set({ phase: 'reading', name });
      const next = await readPictureFile(file, name).then(
        (picture): PngInfoState => ({ phase: 'read', id, picture }),
        (error: unknown): PngInfoState => ({
          phase: 'unreadable',
          message: error instanceof Error ? error.message : String(error),
        }),
      );
      if (last === id) state.set(next);
    },
  };
}
