import { CloseButton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import classes from './connection-page.module.css';
import { forgetRecentServer, readRecentServers } from './recent-servers.ts';
import { toServerLink } from './server-link.ts';

type Props = { current: string };

/** One click back to a server of before. */
export function RecentServers({ current }: Props) {
  const [servers, setServers] = useState(() => readRecentServers(window.localStorage));
  const others = servers.filter((each) => each !== current);
  if (others.length === 0) return null;

  function forget(address: string) {
    forgetRecentServer(window.localStorage, address);
    setServers(readRecentServers(window.localStorage));
  }

  return (
    <section aria-label="Recent servers">
      <Title order={3} size="h5" mb="xs">
        Recent servers
      </Title>
      <ul className={classes.servers}>
        {others.map((address) => (
          <li key={address}>
            <a href={toServerLink(address)}>{address}</a>
            <CloseButton aria-label={`Forget ${address}`} onClick={() => forget(address)} />
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        Kept in this browser. User names and passwords are not.
      </Text>
    </section>
  );
}
