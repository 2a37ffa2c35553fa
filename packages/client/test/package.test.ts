import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

it('has one dependency; all else is optional, or needed only here', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['openapi-fetch']);
  for (const peer of Object.keys(manifest.peerDependencies)) {
    expect(manifest.peerDependenciesMeta[peer]).toEqual({ optional: true });
  }
  expect(manifest.sideEffects).toBe(false);
});
