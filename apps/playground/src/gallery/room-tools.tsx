import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { choosePruned, type PruneRule, sizeOf } from '../results/choose-pruned.ts';
import { describeSize } from '../results/describe-size.ts';
import type { ResultRecord } from '../results/result-record.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './gallery-page.module.css';
import { useZip } from './use-zip.ts';

type Props = { records: readonly ResultRecord[]; shown: readonly ResultRecord[] };

const megabyte = 1_000_000;

const rules: readonly { label: string; rule: PruneRule }[] = [
  { label: 'Older than a day', rule: { by: 'age', days: 1 } },
  { label: 'Older than a week', rule: { by: 'age', days: 7 } },
  { label: 'Older than 30 days', rule: { by: 'age', days: 30 } },
  { label: 'Beyond the newest 100 MB', rule: { by: 'size', bytes: 100 * megabyte } },
  { label: 'Beyond the newest 500 MB', rule: { by: 'size', bytes: 500 * megabyte } },
  { label: 'All', rule: { by: 'size', bytes: 0 } },
];

/** Saving and letting go of pictures, and how much room there is. */
export function RoomTools({ records, shown }: Props) {
  const { results } = useWorkspace();
  const zip = useZip();
  const [chosen, setChosen] = useState<number>();
  const rule = chosen === undefined ? undefined : rules[chosen]?.rule;
  const pruned = rule ? choosePruned(records, rule, Date.now()) : [];
  return (
    <div className={classes.tools}>
      <Button
        size="xs"
        variant="default"
        disabled={shown.length === 0}
        onClick={zip.progress === undefined ? () => void zip.save(shown) : zip.cancel}
      >
        {zip.progress === undefined
          ? `Save ${shown.length === records.length ? 'all' : 'these'} as zip`
          : `Packed ${zip.progress} of ${shown.length}; cancel`}
      </Button>
      <NativeSelect
        size="xs"
        aria-label="Make room"
        value={chosen ?? ''}
        data={[
          { value: '', label: 'Make room…' },
          ...rules.map(({ label }, index) => ({ value: String(index), label })),
        ]}
        onChange={({ currentTarget: { value } }) => setChosen(value === '' ? undefined : Number(value))}
      />
      {rule && (
        <Button
          size="xs"
          color="red"
          variant="outline"
          disabled={pruned.length === 0}
          onClick={() => {
            void results.remove(pruned.map(({ id }) => id));
            setChosen(undefined);
          }}
        >
          Delete {pruned.length}, {describeSize(sizeOf(pruned))}; favourites stay
        </Button>
      )}
      <RoomLeft count={records.length} />
      {zip.error && (
        <Text size="sm" c="red" role="alert">
          The zip could not be made: {zip.error}
        </Text>
      )}
    </div>
  );
}

/** What the browser says of its room; pages over plain http are not told. */
function RoomLeft({ count }: { count: number }) {
  const { data } = useQuery({
    queryKey: ['room', count],
    queryFn: async () => (await navigator.storage?.estimate?.()) ?? null,
    networkMode: 'always',
  });
  if (!data?.quota) return null;
  return (
    <Text size="xs" c="dimmed">
      {describeSize(data.usage ?? 0)} of {describeSize(data.quota)} in use
    </Text>
  );
}
