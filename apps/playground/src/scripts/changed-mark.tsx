import { VisuallyHidden } from '@mantine/core';
import classes from './changed-mark.module.css';

/** Says of what is folded away that something in it is not as the server has it. */
export function ChangedMark() {
  return (
    <>
      <span className={classes.mark} aria-hidden="true" />
      <VisuallyHidden> (changed)</VisuallyHidden>
    </>
  );
}
