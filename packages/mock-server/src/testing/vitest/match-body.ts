/** Compares two values with the help of others, as `equals` of Vitest's matchers does. */
type Equals = (received: unknown, expected: unknown) => boolean;

/** The parts of a value that the expected one speaks of, so that a difference shows them alone. */
export function pickLike(received: unknown, expected: unknown): unknown {
  if (Array.isArray(received) && Array.isArray(expected)) {
    return received.map((item, index) => (index < expected.length ? pickLike(item, expected[index]) : item));
  }
  if (!isRecord(received) || !isRecord(expected) || 'asymmetricMatch' in expected) return received;
  const keys = Object.keys(expected).filter((key) => key in received);
  return Object.fromEntries(keys.map((key) => [key, pickLike(received[key], expected[key])]));
}

/** The value that has most of what the expected one speaks of; of several the last. */
export function findNearest(candidates: readonly unknown[], expected: unknown, equals: Equals): unknown {
  let nearest: unknown;
  let best = -1;
  for (const candidate of candidates) {
    const likeness = countEqual(candidate, expected, equals);
    if (likeness < best) continue;
    best = likeness;
    nearest = candidate;
  }
  return nearest;
}

function countEqual(received: unknown, expected: unknown, equals: Equals): number {
  if (!isRecord(received) || !isRecord(expected)) return equals(received, expected) ? 1 : 0;
  return Object.entries(expected).filter(([key, value]) => equals(received[key], value)).length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
