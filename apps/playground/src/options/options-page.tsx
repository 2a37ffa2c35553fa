import { Button, Loader, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useOptions, useSpec } from '../connection/use-instance.ts';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { findOptions, type OptionFilter } from './find-options.ts';
import { OptionList } from './option-list.tsx';
import classes from './options-page.module.css';
import { SaveBar } from './save-bar.tsx';
import { toOptions } from './to-options.ts';
import { useOptionDrafts } from './use-option-drafts.ts';

/** All settings of the server, for everybody who uses it. */
export function OptionsPage() {
  const { data, error, isFetching, refetch } = useOptions();
  const { data: spec, isPending: isSpecPending } = useSpec();
  const options = useMemo(
    () => (data && !isSpecPending ? toOptions(data as Record<string, unknown>, spec) : []), // any keys, of any server
    [data, spec, isSpecPending],
  );
  const { drafts, messages, state, change, discard, save } = useOptionDrafts(options);
  const [filter, setFilter] = useState<OptionFilter>({ search: '', group: '', show: 'all' });
  const found = findOptions(options, useDeferredValue(filter), drafts);
  const groups = [...new Set(options.map(({ group }) => group))];
  const narrow = (given: Partial<OptionFilter>) => setFilter({ ...filter, ...given });

  if (error && !data) return <ErrorNotice error={error} />;
  if (!data || isSpecPending) return <Loader role="status" aria-label="Asking for the settings" />;
  const knowsDefaults = options.some(({ start }) => start);
  return (
    <div className={classes.page}>
      <div className={classes.filter}>
        <TextInput
          className={classes.search}
          type="search"
          label="Search settings"
          placeholder="Words, or a key"
          value={filter.search}
          onChange={(event) => narrow({ search: event.currentTarget.value })}
        />
        <NativeSelect
          label="Group"
          data={[{ value: '', label: 'All' }, ...groups]}
          value={filter.group}
          onChange={(event) => narrow({ group: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label="Show"
          data={[
            { value: 'all', label: 'All' },
            ...(knowsDefaults ? [{ value: 'changed', label: 'Changed' }] : []),
            { value: 'unsaved', label: 'Unsaved' },
          ]}
          value={filter.show}
          onChange={(show) => narrow({ show: show as OptionFilter['show'] })} // its options are those of the type
        />
        <Button
          variant="default"
          loading={isFetching && state.phase !== 'saving'}
          onClick={() => void refetch()}
        >
          Reload
        </Button>
      </div>
      <Text size="sm" c="dimmed" role="status">
        {found.length} of {options.length} settings.
        {!knowsDefaults && ' This server tells no defaults, so none can be marked as changed.'}
      </Text>
      {error && <ErrorNotice error={error} />}
      <OptionList options={found} drafts={drafts} messages={messages} onChange={change} />
      <SaveBar
        count={Object.keys(drafts).length}
        messages={messages}
        state={state}
        onSave={() => void save()}
        onDiscard={discard}
        onFind={(key) => setFilter({ search: key, group: '', show: 'all' })}
      />
    </div>
  );
}
