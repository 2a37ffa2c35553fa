import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect } from 'react';
import { CheckResult } from './check-result.tsx';
import { useConnection } from './connection.tsx';
import classes from './connection-page.module.css';
import { keepRecentServer } from './recent-servers.ts';
import { RecentServers } from './recent-servers-list.tsx';
import { mockAddress } from './server-address.ts';
import { toServerLink } from './server-link.ts';
import { StartHelp } from './start-help.tsx';
import { useCheck } from './use-check.ts';

/** Which server this is, whether it can be used from here, and if not, what to do. */
export function ConnectionPage() {
  const { client, isMock, name } = useConnection();
  const check = useCheck();
  const isUsable = check.data?.ok === true;
  useEffect(() => {
    if (isUsable && !isMock) keepRecentServer(window.localStorage, client.baseUrl);
  }, [isUsable, isMock, client]);

  function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = String(new FormData(event.currentTarget).get('address')).trim();
    if (address) window.location.assign(toServerLink(address));
  }

  return (
    <div className={classes.page}>
      <Stack gap="md">
        <Title order={2}>Connection</Title>
        <CheckResult name={name} check={check} />
        <form onSubmit={open} className={classes.address}>
          <TextInput
            name="address"
            type="text"
            inputMode="url"
            autoCapitalize="off"
            spellCheck={false}
            label="Address of a server"
            description="Where its own page opens, such as http://127.0.0.1:7860"
            placeholder="http://127.0.0.1:7860"
            defaultValue={isMock ? '' : client.baseUrl}
          />
          <Button type="submit">Connect</Button>
        </form>
        {!isMock && (
          <Text size="sm">
            No server at hand? <a href={toServerLink(mockAddress)}>Use the mock in this page</a>: it answers
            as a server does, and paints its pictures without a GPU.
          </Text>
        )}
        <RecentServers current={client.baseUrl} />
      </Stack>
      <StartHelp />
    </div>
  );
}
