import { Loader } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { ErrorBoundary } from '../errors/error-boundary.tsx';
import classes from './current-page.module.css';
import type { PageEntry } from './pages.ts';

type Props = { page: PageEntry };

/** The page that is open. Whoever opens another one by keyboard goes on inside it. */
export function CurrentPage({ page: { id, label, Page } }: Props) {
  const main = useRef<HTMLElement>(null);
  const shownId = useRef(id);
  useEffect(() => {
    document.title = `${label} · Playground`;
    if (shownId.current === id) return;
    shownId.current = id;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [id, label]);
  return (
    <main ref={main} id="page" tabIndex={-1} aria-label={label} className={classes.main}>
      <ErrorBoundary key={id}>
        <Suspense fallback={<Loader role="status" aria-label={`Loading ${label}`} />}>
          <Page />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}
