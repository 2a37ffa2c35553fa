import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadInstance } from './load-instance.ts';
import { writePageFiles } from './write-page-files.ts';

let out: string;
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'page-files-')), 'public');
  return () => rm(join(out, '..'), { recursive: true, force: true });
});

test('writes an instance that Node reads too, its pictures and the WebAssembly', async () => {
  const { files, bytes } = await writePageFiles(out, { serviceWorker: false });
  expect(await readdir(out)).toEqual(['sdwebui-mock']);
  const folder = join(out, 'sdwebui-mock');
  expect((await readdir(folder)).sort()).toEqual(['images', 'instance.json', 'wasm']);
  expect((await readdir(join(folder, 'wasm'))).sort()).toEqual([
    'mozjpeg_dec.wasm',
    'mozjpeg_enc.wasm',
    'webp_dec.wasm',
    'webp_enc_simd.wasm',
  ]);
  const images = await readdir(join(folder, 'images'));
  expect(files).toBe(images.length + 5);
  expect(bytes).toBeGreaterThan(1_000_000);
  const instance = await loadInstance(folder);
  expect((await instance.exchanges()).length).toBeGreaterThan(100);
});

test('takes the place of what it wrote before, and of nothing else', async () => {
  await writePageFiles(out, { serviceWorker: false });
  await writeFile(join(out, 'index.html'), 'a page');
  await writePageFiles(out, { serviceWorker: false });
  expect((await readdir(out)).sort()).toEqual(['index.html', 'sdwebui-mock']);
});

test('says which instance is not there', async () => {
  await expect(writePageFiles(out, { instance: '/nowhere', serviceWorker: false })).rejects.toThrow(
    '/nowhere is no instance',
  );
});
