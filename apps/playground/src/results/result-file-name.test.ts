import { expect, it } from 'vitest';
import { resultFileName } from './result-file-name.ts';
import { testRecord } from './test-record.ts';

const createdAt = Date.UTC(2025, 2, 1, 14, 22, 33);

it.each([
  [{}, '2025-03-01-142233-7-a-lighthouse.png'],
  [{ prompt: '' }, '2025-03-01-142233-7.png'],
  [{ seed: null, kind: 'grid' as const, mime: 'image/webp' }, '2025-03-01-142233-grid-a-lighthouse.webp'],
  [{ prompt: '<lora:x:1> (a/b:1.2), "c" \\ ..' }, '2025-03-01-142233-7-a-b-1-2-c.png'],
  [{ prompt: 'город 猫' }, '2025-03-01-142233-7-город-猫.png'],
  [{ prompt: `${'a'.repeat(59)}, b` }, `2025-03-01-142233-7-${'a'.repeat(59)}.png`],
  [{ mime: 'application/octet-stream' }, '2025-03-01-142233-7-a-lighthouse.bin'],
])('%j is %s', (facts, name) => {
  expect(resultFileName({ ...testRecord('x', createdAt), seed: 7, prompt: 'a lighthouse', ...facts })).toBe(
    name,
  );
});
