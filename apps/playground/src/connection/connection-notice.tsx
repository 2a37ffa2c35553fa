import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { describeError } from '../errors/describe-error.ts';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSamplers } from './use-instance.ts';

/** Says why the instance's lists can't be had; nothing while they can. */
export function ConnectionNotice() {
  const queries = useQueryClient();
  const { error } = useSamplers();
  if (!error) return null;
  if (describeError(error).kind === 'sign-in') {
    return (
      <ErrorNotice error={error}>
        <SignInForm />
      </ErrorNotice>
    );
  }
  return (
    <ErrorNotice error={error}>
      <Button mt="sm" size="xs" variant="default" onClick={() => void queries.refetchQueries()}>
        Try again
      </Button>
    </ErrorNotice>
  );
}
