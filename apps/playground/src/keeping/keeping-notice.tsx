import { Alert } from '@mantine/core';
import { toPageAddress } from '../navigation/page-address.ts';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './keeping-notice.module.css';

/** Says when this browser cannot keep what is made here; nothing while it can. */
export function KeepingNotice() {
  const state = useStore(useWorkspace().keeping.state);
  if (state === 'kept') return null;
  return (
    <Alert className={classes.notice} variant="default" role="status" title={titles[state]}>
      {state === 'full' ? (
        <>
          New pictures stay only until this page is closed. Make room in the{' '}
          <a href={toPageAddress('gallery')}>Gallery</a>: save the pictures as a zip, then let old ones go.
        </>
      ) : (
        'Forms and pictures stay only until this page is closed. In a private window that is how the browser wants it; download what you want to keep.'
      )}
    </Alert>
  );
}

const titles = {
  full: 'This browser’s room for this page is full',
  off: 'This browser keeps nothing of this page',
};
