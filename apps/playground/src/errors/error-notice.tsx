import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeError } from './describe-error.ts';
import classes from './error-notice.module.css';

type Props = {
  error: unknown;
  /** What can be done right here: a form, a button. */
  children?: ReactNode;
};

/** An error in a person's words, with what to do about it, and the words of who told it. */
export function ErrorNotice({ error, children }: Props) {
  const { kind, title, advice, detail } = describeError(error);

  return (
    <Alert
      variant="outline"
      title={title}
      role="alert"
      data-kind={kind}
      classNames={{ root: classes.notice, title: classes.title, message: classes.message }}
    >
      <Text size="sm">{advice}</Text>
      {detail && <p className={classes.detail}>{detail}</p>}
      {children}
    </Alert>
  );
}
