import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useConnection } from './connection.tsx';

/** For a server with `--api-auth`. The browser asks by itself only where a server invites it to, and this one does not. */
export function SignInForm() {
  const { signIn } = useConnection();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn({ username: String(form.get('username')), password: String(form.get('password')) });
  }
  return (
    <form onSubmit={submit}>
      <Group mt="sm" align="end" gap="sm">
        <TextInput name="username" label="User name" autoComplete="username" />
        <PasswordInput name="password" label="Password" autoComplete="current-password" miw="12rem" />
        <Button type="submit">Sign in</Button>
      </Group>
    </form>
  );
}
