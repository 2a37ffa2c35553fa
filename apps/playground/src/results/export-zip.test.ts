import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportZip } from './export-zip.ts';
import { testRecord } from './test-record.ts';

const time = Date.UTC(2025, 2, 1, 14, 22, 33);
const bytes = (id: string) => new TextEncoder().encode(`picture ${id}`);
const load = async (id: string) => (id === 'gone' ? undefined : new Blob([bytes(id)]));
const signal = new AbortController().signal;

describe('a zip of pictures', () => {
  it('has their very bytes, each by a name of its own, and a list', async () => {
    const counts: number[] = [];
    const records = ['a', 'b', 'gone'].map((id) => testRecord(id, time));
    const zip = await exportZip({ records, load, signal, onProgress: (count) => counts.push(count) });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const names = ['2025-03-01-142233-1-a-lighthouse.png', '2025-03-01-142233-1-a-lighthouse-2.png'];
    expect(Object.keys(files)).toEqual([...names, 'pictures.json']);
    expect(names.map((name) => strFromU8(files[name] ?? new Uint8Array()))).toEqual([
      'picture a',
      'picture b',
    ]);
    expect(JSON.parse(strFromU8(files['pictures.json'] ?? new Uint8Array()))).toMatchObject([
      { file: names[0], id: 'a', seed: 1 },
      { file: names[1], id: 'b' },
    ]);
    expect(counts).toEqual([1, 2, 3]);
  });

  it('is packed piece by piece', async () => {
    const records = Array.from({ length: 5 }, (_, index) => testRecord(String(index), time));
    const large = async () => new Blob([new Uint8Array(8 * 1024 * 1024)]);
    const zip = await exportZip({ records, load: large, signal, onProgress: () => {} });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(
      Object.values(files)
        .map(({ length }) => length)
        .slice(0, 5),
    ).toEqual(Array(5).fill(8 * 1024 * 1024));
  });

  it('can be given up', async () => {
    const controller = new AbortController();
    const records = [testRecord('a', time), testRecord('b', time)];
    const onProgress = () => controller.abort();
    const packing = exportZip({ records, load, onProgress, signal: controller.signal });
    await expect(packing).rejects.toMatchObject({ name: 'AbortError' });
  });
});
