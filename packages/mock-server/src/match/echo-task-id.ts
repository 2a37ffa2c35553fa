import type { RecordedBody } from '../instance/exchange.ts';
import { type PyValue, stringifyPython } from '../python/index.ts';

const encoder = new TextEncoder();

/**
 * A recorded reply's bytes with the `force_task_id` of the one who asks, where the server echoed another: the id names a
 * request and changes nothing else.
 */
export function echoTaskId(bytes: Uint8Array, recorded: RecordedBody, asked: PyValue): Uint8Array {
  const recordedId = echoedTaskId(recorded);
  const askedId = asked instanceof Map ? (asked.get('force_task_id') ?? null) : null;
  if (recordedId === undefined || recordedId === askedId) return bytes;
  return replaceOnce(
    bytes,
    `"force_task_id":${stringifyPython(recordedId)}`,
    `"force_task_id":${stringifyPython(askedId)}`,
  );
}

function echoedTaskId(body: RecordedBody): PyValue | undefined {
  if (body.kind !== 'json' || !(body.value instanceof Map)) return undefined;
  const parameters = body.value.get('parameters');
  return parameters instanceof Map ? parameters.get('force_task_id') : undefined;
}

/** The id stands behind the pictures, so the search is from the end. */
function replaceOnce(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const at = text.lastIndexOf(from);
  return at < 0 ? bytes : encoder.encode(text.slice(0, at) + to + text.slice(at + from.length));
}
