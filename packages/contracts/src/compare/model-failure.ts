import type { Answer } from '../exchange/answer.ts';
import type { InstancePair } from '../instance/instance-facts.ts';

/** What is said when a picture is too small or too odd for the layers of one model, and fits another's. */
const shapeError =
  /Expected more than 1 value per channel|[Ss]izes? of tensors? |must match the size|padded input size|mat1 and mat2|shape '\[|Given groups=|NansException/;

/** Whether one of two answers is a failure of its model, and the two servers have different ones. */
export function isModelFailure(
  recorded: Answer,
  live: Answer,
  { recorded: a, live: b }: InstancePair,
): boolean {
  if ([...a.checkpointHashes].some((hash) => b.checkpointHashes.has(hash))) return false;
  return [recorded, live].some(
    ({ status, body }) => status === 500 && typeof body === 'string' && shapeError.test(body),
  );
}
