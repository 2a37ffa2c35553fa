import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtInInstance, builtInInstanceFolder, readInstanceFolder } from '../node/load-instance.ts';
import { bundleInstance } from './bundle-instance.ts';
import type { InstanceFiles } from './compose-instance.ts';
import { type FileSource, openInstance } from './instance-files.ts';

const bundle = await readInstanceFolder(builtInInstanceFolder(), bundleInstance);

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function memorySource(files: InstanceFiles): FileSource {
  return {
    text: async (path) => files.get(path) as string,
    bytes: async (path) => files.get(path) as Uint8Array,
  };
}

test('a bundle has one text file, and the pictures that its recordings name', () => {
  const paths = [...bundle.keys()];
  expect(paths.filter((path) => !path.startsWith('images/'))).toEqual(['instance.json']);
  expect(paths.length).toBeGreaterThan(100);
});

test('a bundle is the same instance', async () => {
  const folder = await builtInInstance();
  const bundled = await openInstance(memorySource(bundle));
  expect(await bundled.exchanges()).toEqual(await folder.exchanges());
  expect([...bundled.lists]).toEqual([...folder.lists]);
  expect(bundled.specValue).toEqual(folder.specValue);
  for (const file of await readdir(`${builtInInstanceFolder()}images`)) {
    expect(digest(await bundled.picture(file))).toBe(file.split('.')[0]);
  }
});

test('a bundle of a bundle is the same bundle', async () => {
  const again = await bundleInstance(memorySource(bundle));
  const digests = (files: InstanceFiles) => [...files].map(([path, content]) => [path, digest(content)]);
  expect(digests(again)).toEqual(digests(bundle));
});
