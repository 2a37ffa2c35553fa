import { expect, test } from 'vitest';
import { formatEvent } from './format-event.ts';
import type { RecorderEvent } from './recorder-event.ts';

const event: RecorderEvent = {
  from: 'client',
  method: 'POST',
  url: '/sdapi/v1/txt2img',
  status: 200,
  durationMs: 1234.4,
  bytes: 1_400_000,
  outcome: { kind: 'recorded', number: 12 },
};

test.each<[string, Partial<RecorderEvent>, RegExp]>([
  ['an exchange', {}, /^ +12 {2}POST \/sdapi\/v1\/txt2img +200 +1234 ms +1\.4 MB$/],
  ['a long time and a small size', { durationMs: 61_000, bytes: 31 }, / 61\.0 s +31 B$/],
  [
    'one that is missing, with the reason',
    { status: undefined, outcome: { kind: 'left-out', reason: 'the client hung up' } },
    /^ +- .* --- .* LEFT OUT: the client hung up$/,
  ],
  [
    'one that was odd',
    { outcome: { kind: 'recorded', number: 3, note: 'the client did not wait for it' } },
    / the client did not wait for it$/,
  ],
  ['a path that would move the cursor', { url: '/\u001b[2J' }, /POST \/\?\[2J /],
])('shows %s', (_, change, line) => {
  expect(formatEvent({ ...event, ...change })).toMatch(line);
});
