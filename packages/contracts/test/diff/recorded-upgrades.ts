import { fileURLToPath } from 'node:url';
import { builtInInstanceFolder } from '@sdwebui/mock-server/node';
import type { RecordedExchange } from '../../src/index.ts';
import { loadRecording } from '../../src/node/load-recording.ts';

/** Real pairs of recordings of the same requests; `webui-1.10.1` is the built-in instance. */
export const recordedUpgrades: readonly (readonly [before: string, after: string])[] = [
  ['upgrade-webui-1.9.4', 'upgrade-webui-1.10.1'],
  ['webui-1.10.1', 'upgrade-webui-1.10.1'],
  ['forge-neo-2.6', 'forge-neo-2.26'],
];

/** The exchanges of a recording whose pictures were painted grey, or of the built-in instance. */
export function loadUpgradeSide(name: string): Promise<RecordedExchange[]> {
  if (name === 'webui-1.10.1') return loadRecording(builtInInstanceFolder());
  return loadRecording(fileURLToPath(new URL(`../fixtures/recordings/${name}.har.gz`, import.meta.url)));
}

/** The reviewed findings of a pair, one a line. */
export function expectedFile([before, after]: readonly [string, string]): URL {
  return new URL(`../fixtures/diff/${before}--${after}.txt`, import.meta.url);
}
