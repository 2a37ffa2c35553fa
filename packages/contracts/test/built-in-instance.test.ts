import { builtInInstance } from '@sdwebui/mock-server/node';
import { expect, test } from 'vitest';
import { fromInstance, groupOf, replay } from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { createNodePictureChecker } from '../src/node/picture-checker.ts';

/**
 * `sequence` runs for as long as it did when it was recorded, so the command line replays it and this does not; but the
 * options that it stored are read later.
 */
const recorded = (await fromInstance(await builtInInstance()))
  .filter(({ scenario, request }) => groupOf(scenario) !== 'sequence' || request.path === '/sdapi/v1/options')
  .map((exchange) => ({ ...exchange, scenario: exchange.scenario.replace(/^sequence/, 'options') }));

async function driftsOf(options: { replay: boolean }): Promise<string[]> {
  const target = await createMockTarget({ instance: undefined, ...options });
  const results = await replay({ exchanges: recorded, target, check: createNodePictureChecker() });
  return results.flatMap(({ exchange, drifts }) =>
    drifts.map(({ path }) => `${exchange.scenario} #${exchange.index} ${path}`),
  );
}

test('the mock repeats every exchange that its instance recorded', async () => {
  expect(recorded.length).toBeGreaterThan(800);
  expect(await driftsOf({ replay: true })).toEqual([]);
});

test('the mock computes every exchange that its instance recorded', async () => {
  expect(await driftsOf({ replay: false })).toEqual([]);
});
