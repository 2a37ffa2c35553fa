import { expect, test } from 'vitest';
import { builtInInstanceFolder } from '../../src/node/load-instance.ts';
import { findSecretsIn } from '../../src/node/scrub.ts';
import { createRules } from '../../src/recording/index.ts';

test('the instance that comes with the package holds no secret', async () => {
  expect(await findSecretsIn(builtInInstanceFolder(), createRules())).toEqual([]);
});
