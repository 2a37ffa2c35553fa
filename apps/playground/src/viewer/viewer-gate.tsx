import { lazy, Suspense } from 'react';
import { useStore } from '../store/store.ts';
import { opened } from './opened.ts';

const Viewer = lazy(async () => ({ default: (await import('./viewer.tsx')).Viewer }));

/** The viewer above all pages, loaded when it is opened first. */
export function ViewerGate() {
  const shown = useStore(opened);
  return (
    <Suspense>
      {shown && (
        <Viewer
          {...shown}
          onShow={(id) => opened.set({ ...shown, id })}
          onClose={() => opened.set(undefined)}
        />
      )}
    </Suspense>
  );
}
