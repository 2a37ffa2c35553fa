import type { ScriptInfo } from '../scripts/script-info.ts';
import type { ScriptValues } from '../scripts/script-values.ts';
import { toScriptRequest } from '../scripts/to-script-request.ts';
import type { Order } from '../tasks/task.ts';

/** An order with the scripts that its form has chosen, of those that the server has. */
export function withScripts<Some extends Order>(
  order: Some,
  values: ScriptValues,
  scripts: readonly ScriptInfo[],
): Some {
  return { ...order, request: { ...order.request, ...toScriptRequest(values, scripts) } };
}
