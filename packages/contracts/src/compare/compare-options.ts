import { isMachineValue } from '../instance/machine-value.ts';
import type { Comparison } from './comparison.ts';
import { describeValue } from './describe-value.ts';
import { jsonTypeOf } from './json-type.ts';

/**
 * Compares one option of two instances. What its owner has set is no difference; another type is, and so is a value that
 * on either side is the default which the server's own spec names.
 */
export function compareOptions(
  { scope, add }: Comparison,
  key: string,
  recorded: unknown,
  live: unknown,
): void {
  const same = JSON.stringify(recorded) === JSON.stringify(live);
  if (same || !scope.instances) return;
  const drift = {
    path: { parent: undefined, step: key },
    subject: { kind: 'option', name: key },
    recorded: describeValue(recorded),
    live: describeValue(live),
  } as const;
  const defaults = [scope.instances.recorded, scope.instances.live].map(({ optionDefaults }) =>
    JSON.stringify(optionDefaults.get(key)),
  );
  const areDefaults = defaults[0] === JSON.stringify(recorded) && defaults[1] === JSON.stringify(live);
  if (areDefaults && !isMachineValue(recorded) && !isMachineValue(live)) add({ kind: 'value', ...drift });
  else if (recorded !== null && live !== null && jsonTypeOf(recorded) !== jsonTypeOf(live) && !areDefaults) {
    add({ kind: 'type', ...drift });
  }
}
