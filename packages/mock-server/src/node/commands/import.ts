import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { defineCommand } from 'citty';
import { HarFormatError, type HarReading, importHar, parseHar } from '../../recording/index.ts';
import { fillInstance, type WriteFile } from '../write-instance.ts';

export const importExamples = [
  'sdwebui-mock import recording.har --out my-server',
  'sdwebui-mock import monday.har tuesday.har --out my-server # several recordings of one server',
];

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Turn HAR recordings into an instance folder' },
  args: {
    file: { type: 'positional', required: false, valueHint: 'FILE.har…', description: 'The recordings' },
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Folder of the instance' },
    name: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Name of the instance (default: that of the folder)',
    },
  },
  async run({ args }) {
    const files = args._;
    if (files.length === 0)
      throw new HarFormatError('No recording given. Say: sdwebui-mock import FILE.har --out DIR');
    const readings = await Promise.all(files.map(readHar));
    const entries = readings.flatMap((reading) => reading.entries);
    let size = 0;
    let count = 0;
    await fillInstance(args.out, async (write) => {
      const keep: WriteFile = async (path, content) => {
        size += Buffer.byteLength(content);
        count += 1;
        await write(path, content);
      };
      const instance = await importHar(entries, {
        name: args.name ?? basename(args.out),
        sources: files.map((file) => basename(file)),
        digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
        keepPicture: keep,
      });
      for (const [path, content] of instance) await keep(path, content);
    });
    if (!entries.some(({ url, status }) => url === '/openapi.json' && status === 200)) {
      console.warn(
        'No GET /openapi.json was recorded: the instance repeats what it holds and validates nothing. ' +
          'Import the file together with one that has the spec, if there is one.',
      );
    }
    console.log(`${args.out}: ${entries.length} exchanges, ${count} files, ${(size / 1e6).toFixed(2)} MB`);
  },
});

async function readHar(file: string): Promise<HarReading> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new HarFormatError(`${file} can’t be read: ${(error as Error).message}`);
  }
  try {
    const reading = parseHar(text);
    for (const { index, reason } of reading.skipped)
      console.warn(`${file}: entry ${index} left out: ${reason}`);
    return reading;
  } catch (error) {
    throw error instanceof HarFormatError ? new HarFormatError(`${file}: ${error.message}`) : error;
  }
}
