import { Title } from '@mantine/core';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { ConnectionStatus } from './connection/connection-status.tsx';
import classes from './page-header.module.css';

export function PageHeader() {
  return (
    <header className={classes.header}>
      <Title order={1} className={classes.title}>
        Playground
      </Title>
      <ConnectionStatus />
      <ColorSchemeSwitch />
    </header>
  );
}
