import { expect, test } from 'vitest';
import { createReport, replay } from '../src/index.ts';
import { createEcho, instantClock, lenientChecker, loadFixture } from './fixture.ts';

test('a recording agrees with itself, also where its JSON is laid out in another way', async () => {
  const exchanges = loadFixture();
  const target = createEcho(exchanges, (answer) => {
    const isJson = answer.headers.get('content-type')?.includes('json') && answer.body !== '';
    if (typeof answer.body !== 'string' || !isJson) return answer;
    return { ...answer, body: JSON.stringify(JSON.parse(answer.body), null, 2) };
  });
  const results = await replay({ exchanges, target, check: lenientChecker, clock: instantClock });
  const report = createReport(results, {
    command: 'replay',
    target: 'echo',
    recorded: 'exchanges.har',
    startedAt: new Date(0),
    durationMs: 1,
  });
  expect(report.exchanges.filter(({ equal }) => !equal)).toEqual([]);
  expect(report.total).toEqual({ equal: exchanges.length, total: exchanges.length });
});
