import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { findNetworks } from './find-networks.ts';
import { kindLabels, type Network, type NetworkKind } from './network.ts';
import { NetworkList } from './network-list.tsx';
import classes from './network-picker.module.css';
import { useNetworks, useRefreshNetworks } from './use-networks.ts';

type Props = {
  /** Given `<lora:name:1>`, the name of an embedding, or a keyword. */
  onInsert(text: string): void;
};

const none: readonly Network[] = [];

/** The LoRAs, embeddings and hypernetworks of this server, to be put into a prompt. */
export function NetworkPicker({ onInsert }: Props) {
  const { data: networks = none, error, isPending } = useNetworks();
  const refresh = useMutation({ mutationFn: useRefreshNetworks() });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<NetworkKind | 'all'>('all');
  const [inserted, setInserted] = useState('');
  const wanted = useDeferredValue(search);
  // The list begins anew with every other array.
  const found = useMemo(() => findNetworks(networks, wanted, kind), [networks, wanted, kind]);
  const kinds = (Object.keys(kindLabels) as NetworkKind[]).filter((one) =>
    networks.some((network) => network.kind === one),
  );

  if (error) return <ErrorNotice error={error} />;
  if (isPending) return <Text c="dimmed">Asking the server what it has…</Text>;

  function insert(text: string) {
    setInserted(text);
    onInsert(text);
  }
  return (
    <section className={classes.picker} aria-label="Networks">
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label="Search networks"
          placeholder="Name, folder or keyword"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
          Refresh
        </Button>
      </div>
      {kinds.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label="Kind"
          data={[
            { value: 'all', label: 'All' },
            ...kinds.map((one) => ({ value: one, label: `${kindLabels[one]}s` })),
          ]}
          value={kind}
          onChange={(value) => setKind(value as NetworkKind | 'all')} // its options are those of the type
        />
      )}
      {refresh.error && <ErrorNotice error={refresh.error} />}
      {networks.length === 0 ? (
        <Text size="sm" c="dimmed">
          The server lists no LoRA, embedding or hypernetwork.
        </Text>
      ) : (
        <>
          <Text size="xs" c="dimmed" role="status">
            {inserted && `Inserted ${inserted}. `}
            {found.length === 1 ? '1 found' : `${found.length.toLocaleString('en')} found`}
          </Text>
          <NetworkList networks={found} onInsert={insert} />
        </>
      )}
    </section>
  );
}
