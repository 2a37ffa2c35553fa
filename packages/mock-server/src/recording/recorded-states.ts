import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { asDict, type PyDict, type PyValue, toJson, toPyValue } from '../python/index.ts';
import { Checkpoints } from '../state/checkpoints.ts';
import { isSameState, OptionsState } from '../state/options.ts';
import { startOptions } from '../state/start-options.ts';
import type { LeanExchange } from './lean-exchange.ts';

/** How a server is when its instance begins. */
export type StartValues = Pick<Instance, 'lists' | 'specValue' | 'facts'>;

type State = Exchange['state'];

/**
 * Walks a recording in order and says for each exchange in which state it was made: the options that by then differed
 * from the start values. A recording counts only in that state.
 *
 * @param own the options with which the recording itself began; those of `start` when it did not tell them
 */
export function walkedStates(
  exchanges: readonly LeanExchange[],
  start: StartValues,
  own: PyValue | undefined,
): State[] {
  const state = begin(start, own);
  return exchanges.map((exchange) => {
    const before = toJson(state.changes()) as State;
    follow(exchange, state);
    return before;
  });
}

/**
 * States that are known against the options that their own run began with, told against those of `start`.
 *
 * @param own as for {@link walkedStates}
 */
export function knownStates(
  known: readonly State[],
  start: StartValues,
  own: PyValue | undefined,
): readonly State[] {
  const began = toJson(begin(start, own).changes()) as State;
  if (Object.keys(began).length === 0) return known;
  const options = startOptions(start);
  const isChange = ([name, value]: [string, unknown]) =>
    !isSameState(name, toPyValue(value), options.get(name) ?? null);
  return known.map((state) => {
    const changes = Object.entries({ ...began, ...state }).filter(isChange);
    return Object.fromEntries(changes.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function begin(start: StartValues, own: PyValue | undefined): OptionsState {
  const options = startOptions(start);
  const checkpoints = new Checkpoints(start.lists.get('/sdapi/v1/sd-models'), start.facts);
  const state = new OptionsState(options, checkpoints, start.facts.hiddenOptions);
  for (const [name, value] of asDict(own ?? null)) {
    if (options.has(name) && !isSameState(name, value, options.get(name) ?? null)) state.set(name, value);
  }
  return state;
}

function follow({ request, response }: LeanExchange, state: OptionsState): void {
  if (request.method !== 'POST' || response.status !== 200 || request.body?.kind !== 'json') return;
  const body = request.body.value;
  if (!(body instanceof Map)) return;
  if (request.url === '/sdapi/v1/options') setAll(state, body);
  const overrides = body.get('override_settings');
  const kept = body.get('override_settings_restore_afterwards') === false;
  if (kept && overrides instanceof Map) setAll(state, overrides);
}

function setAll(state: OptionsState, changes: PyDict): void {
  for (const [name, value] of changes) {
    if (state.has(name)) state.set(name, value);
  }
}
