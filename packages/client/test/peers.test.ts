import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testedZod } from '../src/cli/generate-command.ts';
import { testedPeers } from '../src/generate/import-peer.ts';

it.each(Object.entries({ ...testedPeers, zod: testedZod }))(
  'the %s that people are told to install is the tested one',
  (name, version) => {
    const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version });
  },
);
