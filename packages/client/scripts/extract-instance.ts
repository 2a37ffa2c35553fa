import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRecording } from '../test/read-recording.ts';

/**
 * `node --conditions=@sdwebui/source --import tsx scripts/extract-instance.ts FOLDER RECORDING.har…`: writes of each
 * recording what `sdwebui generate` asks for, as FOLDER/RECORDING.json.gz, for the tests.
 */
const [folder = '.', ...recordings] = process.argv.slice(2);
for (const recording of recordings) {
  const file = join(folder, `${basename(recording, '.har')}.json.gz`);
  writeFileSync(file, gzipSync(JSON.stringify(readRecording(recording)), { level: 9 }));
  console.log(file);
}
