import { Loader, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../connection/connection.tsx';
import { useCheckpoints, useOptions, useVaes } from '../connection/use-instance.ts';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './model-fields.module.css';

type ModelOption = 'sd_model_checkpoint' | 'sd_vae';

/** What the server draws with. A change is made at once, for everybody who uses the server, and what waits waits for it. */
export function ModelFields() {
  const client = useClient();
  const queries = useQueryClient();
  const { queue } = useWorkspace();
  const options = useOptions().data;
  const checkpoints = useCheckpoints().data ?? [];
  const vaes = useVaes().data ?? [];
  const change = useMutation({
    networkMode: 'always',
    mutationFn: ({ name, value }: { name: ModelOption; value: string }) =>
      queue.hold(`The server loads ${value}`, () => client.setOptions({ [name]: value })),
    onSettled: () => queries.invalidateQueries({ queryKey: [client.baseUrl] }),
  });
  if (!options) return null;

  const select = (name: ModelOption, label: string, offered: readonly string[]) => {
    const asked = change.isPending && change.variables.name === name ? change.variables.value : undefined;
    const value = asked ?? String(options[name] ?? '');
    return (
      <NativeSelect
        label={label}
        data={[...new Set([value, ...offered])]}
        value={value}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ name, value: event.currentTarget.value })}
      />
    );
  };

  return (
    <div className={classes.models}>
      <div className={classes.pair}>
        {checkpoints.length > 0 &&
          select(
            'sd_model_checkpoint',
            'Checkpoint',
            checkpoints.map(({ title }) => title),
          )}
        {vaes.length > 0 &&
          select('sd_vae', 'VAE', ['Automatic', 'None', ...vaes.map(({ model_name }) => model_name)])}
      </div>
      <div role="status">
        {change.isPending && (
          <Text size="sm" className={classes.waiting}>
            <Loader size="xs" aria-hidden="true" />
            The server loads {change.variables.value}. What else was asked for waits.
          </Text>
        )}
      </div>
      {change.error && <ErrorNotice error={change.error} />}
    </div>
  );
}
