import { Alert, Button, NativeSelect } from '@mantine/core';
import { HttpError } from '@sdwebui/client';
import { describeError } from '../errors/describe-error.ts';
import { AlwaysOnScript } from './always-on-script.tsx';
import { ScriptArguments } from './script-arguments.tsx';
import classes from './script-fields.module.css';
import type { ScriptInfo, Tab } from './script-info.ts';
import { toScriptName } from './script-name.ts';
import { changeArgument, isScriptChanged, resetScript, type ScriptValues } from './script-values.ts';
import { toScriptFields } from './to-script-fields.ts';
import { useScriptInfo } from './use-script-info.ts';
import { useUnitChoices } from './use-unit-choices.ts';

type Props = { tab: Tab; value: ScriptValues; onChange(value: ScriptValues): void };

const noScripts: readonly ScriptInfo[] = [];

/** The scripts of this server, each with a form made of what the server says of its arguments. */
export function ScriptFields({ tab, value, onChange }: Props) {
  const { data: scripts = noScripts, error } = useScriptInfo(tab);
  const choices = useUnitChoices(scripts.some(({ name }) => name.toLowerCase() === 'controlnet'));
  if (error) return <ScriptsMissing error={error} />;
  if (scripts.length === 0) return null;

  const selectable = scripts.filter(({ isAlwaysOn }) => !isAlwaysOn);
  const alwaysOn = scripts.filter(({ isAlwaysOn }) => isAlwaysOn);
  const chosen = selectable.find(({ name }) => name === value.script);
  const change = (script: string) => (place: number, given: unknown) =>
    onChange(changeArgument(value, script, place, given));
  const reset = (script: string) => () => onChange(resetScript(value, script));

  return (
    <div className={classes.scripts}>
      {selectable.length > 0 && (
        <NativeSelect
          label="Script"
          data={[
            { value: '', label: 'None' },
            ...selectable.map(({ name }) => ({ value: name, label: toScriptName(name) })),
          ]}
          value={chosen?.name ?? ''}
          onChange={(event) => onChange({ ...value, script: event.currentTarget.value })}
        />
      )}
      {chosen && (
        <fieldset className={classes.chosen} aria-label={toScriptName(chosen.name)}>
          <ScriptArguments
            fields={toScriptFields(chosen, choices)}
            values={value.args[chosen.name] ?? {}}
            onChange={change(chosen.name)}
          />
          {isScriptChanged(value, chosen.name) && (
            <Button mt="sm" size="xs" variant="default" onClick={reset(chosen.name)}>
              Reset {toScriptName(chosen.name)}
            </Button>
          )}
        </fieldset>
      )}
      {alwaysOn.map((script) => (
        <AlwaysOnScript
          key={script.name}
          script={script}
          choices={choices}
          values={value.args[script.name] ?? {}}
          onChange={change(script.name)}
          onReset={reset(script.name)}
        />
      ))}
    </div>
  );
}

/** A server without the route has no scripts; one that fails at it has some, and cannot say which. */
function ScriptsMissing({ error }: { error: unknown }) {
  const { kind, detail } = describeError(error);
  // A server that does not answer is told above all fields.
  if (!(error instanceof HttpError) || error.status < 500 || kind === 'no-answer') return null;
  return (
    <Alert variant="default" title="The server cannot describe its scripts">
      It failed when it was asked for them, so they have no form here: {detail}
    </Alert>
  );
}
