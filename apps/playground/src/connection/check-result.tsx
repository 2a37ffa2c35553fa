import { Alert, Button, List, Loader, Text } from '@mantine/core';
import type { CheckReport } from '@sdwebui/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Props = { name: string; check: UseQueryResult<CheckReport> };

/** What `client.check()` says, and what can be done about it right here. */
export function CheckResult({ name, check: { data: report, error, isFetching, refetch } }: Props) {
  if (error) return <ErrorNotice error={error} />;
  if (!report) return <Loader role="status" aria-label={`Asking ${name}`} />;
  const again = (
    <Button mt="sm" size="xs" variant="default" loading={isFetching} onClick={() => void refetch()}>
      Check again
    </Button>
  );
  if (!report.ok) {
    return (
      <Alert role="alert" variant="default" title="This server cannot be used from here">
        <Text size="sm">{report.message}</Text>
        {report.problem === 'auth' ? <SignInForm /> : again}
      </Alert>
    );
  }
  return (
    <Alert role="status" variant="default" title={`Connected with ${name}`}>
      <Text size="sm">{report.message}</Text>
      {report.notes.length > 0 && (
        <List size="sm" mt="xs">
          {report.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
      {again}
    </Alert>
  );
}
