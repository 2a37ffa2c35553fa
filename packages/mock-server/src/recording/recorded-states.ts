import type { LearnedFacts } from '../instance/learned-facts.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { asDict, type PyDict, type PyValue, toJson } from '../python/index.ts';
import { Checkpoints } from '../state/checkpoints.ts';
import { OptionsState } from '../state/options.ts';
import type { LeanExchange } from './lean-exchange.ts';

/**
 * Walks a recording in order and says for each exchange in which state it was made: the options that by then differed
 * from the start values. A recording counts only in that state.
 */
export function recordedStates(
  exchanges: readonly LeanExchange[],
  start: { lists: ReadonlyMap<string, PyValue>; spec: OpenApiDocument; facts: LearnedFacts },
): Record<string, unknown>[] {
  const checkpoints = new Checkpoints(start.lists.get('/sdapi/v1/sd-models'), start.facts);
  const state = new OptionsState(
    asDict(start.lists.get('/sdapi/v1/options')),
    checkpoints,
    start.facts.hiddenOptions,
  );
  return exchanges.map((exchange) => {
    const before = toJson(state.changes()) as Record<string, unknown>;
    follow(exchange, state);
    return before;
  });
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
