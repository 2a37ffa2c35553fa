import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadInstance } from '../../src/node/load-instance.ts';
import { finishRecording } from '../../src/node/record/finish-recording.ts';
import { createDefaultRedaction } from '../../src/node/record/redaction.ts';
import { killWhileRecording } from './kill-while-recording.ts';
import { startMockUpstream } from './start-upstream.ts';
import { freshFolder } from './temporary-folder.ts';

const first = Math.floor(Math.random() * 2 ** 31);

describe('a recorder that is killed at any moment', () => {
  test.each([first, first + 1, first + 2, first + 3])(
    'loses nothing that a client has seen finished (seed %i)',
    async (seed) => {
      const { url } = await startMockUpstream();
      const folder = freshFolder();
      const report = await killWhileRecording({ seed, upstream: url, folder });
      expect(report.faults).toEqual([]);
      expect(report.finished).toBeGreaterThan(0);
      if (!readdirSync(folder).includes('.recording')) return;
      await finishRecording(folder, createDefaultRedaction());
      expect(await (await loadInstance(folder, { tell: expect.fail })).exchanges()).toHaveLength(report.kept);
    },
  );
});
