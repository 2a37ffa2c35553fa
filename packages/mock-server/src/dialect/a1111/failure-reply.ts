import { PythonError, type PyValue } from '../../python/index.ts';
import { jsonReply, type Reply } from '../../reply.ts';
import { ServerFailure } from '../server-failure.ts';

/**
 * The body in which A1111 tells of a failure. A refusal puts its words into `detail`, a failure inside into `errors`
 * (`img2img/init-images-missing`, `options/unknown-key`).
 */
export function failureReply(error: Error): Reply {
  const failure = toServerFailure(error);
  const refused = failure.error === 'HTTPException';
  const body = new Map<string, PyValue>([
    ['error', failure.error],
    ['detail', refused ? failure.text : ''],
    ['body', ''],
    ['errors', refused ? '' : failure.text],
  ]);
  return jsonReply(body, 'synthesised', failure.status);
}

function toServerFailure(error: Error): ServerFailure {
  if (error instanceof ServerFailure) return error;
  if (error instanceof PythonError) return new ServerFailure(500, error.type, error.message);
  // A fault of the mock's own: told as the server tells its faults, under a name that no Python class has.
  console.error(error);
  return new ServerFailure(500, 'MockServerError', error.message);
}
