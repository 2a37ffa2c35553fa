import { basename } from 'node:path';
import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { type Pictures, readInstance } from '../../recording/index.ts';
import { findInstance } from '../find-instance.ts';
import { readSource, type Source } from '../read-source.ts';
import { tellJoined } from '../tell-joined.ts';
import { refuseInstance } from '../write-instance.ts';
import { writeJoined } from '../write-joined.ts';
import { readOrigin } from './read-flags.ts';
import { createEntryRedaction, redactionArguments } from './redact-entries.ts';

export const importExamples = [
  'sdwebui-mock import recording.har --out my-server',
  'sdwebui-mock import monday.har tuesday.har --out my-server # several recordings of one server',
  'sdwebui-mock import scripts.har --base webui-1.10.1 --out mine # spec and lists from another instance',
  'sdwebui-mock import browser.har --origin http://10.0.0.5:7860 --out mine # of several servers this one',
];

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Turn HAR recordings into an instance folder' },
  args: {
    file: {
      type: 'positional',
      required: false,
      valueHint: 'FILE.har…',
      description:
        'The recordings: of a browser, a proxy or a test; also .har.gz, .zhar and Playwright’s .zip',
    },
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Folder of the instance' },
    name: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Name of the instance (default: that of the folder)',
    },
    base: {
      type: 'string',
      valueHint: 'INSTANCE',
      description:
        'Folder of an instance, or webui-1.10.1: gives spec, lists and facts that no recording tells',
    },
    'with-exchanges': { type: 'boolean', description: 'Take the exchanges of --base over too' },
    origin: {
      type: 'string',
      valueHint: 'URL',
      description: 'The server whose requests are kept (default: the one that most API calls went to)',
    },
    ...redactionArguments,
    force: {
      type: 'boolean',
      description: 'Replace an instance that is there, and join recordings of different servers',
    },
  },
  async run({ args }) {
    const { out, base: baseName, 'with-exchanges': withExchanges = false, force: isForced = false } = args;
    const files = args._;
    if (files.length === 0)
      throw new UsageError('No recording given. Say: sdwebui-mock import FILE.har --out DIR');
    if (withExchanges && baseName === undefined)
      throw new UsageError('--with-exchanges takes those of --base. Name an instance with --base.');
    const redaction = createEntryRedaction(args);
    const options = {
      redact: redaction.apply,
      tell: (line: string) => console.warn(line),
      ...(args.origin !== undefined && { origin: readOrigin('--origin', args.origin) }),
    };
    if (!isForced) refuseInstance(out);
    const base = baseName === undefined ? undefined : await readBase(baseName);
    const recordings = files.map((file) => (pictures: Pictures) => readSource(file, pictures, options));
    const summary = await writeJoined({
      out,
      name: args.name ?? basename(out),
      sources: base && withExchanges ? [...recordings, async () => base] : recordings,
      base: withExchanges ? undefined : base,
      isForced,
    });
    if (!summary.hasSpec) {
      console.warn(
        'No GET /openapi.json was recorded: the instance repeats what it holds and validates nothing. ' +
          'Import the file together with one that has the spec, or on top of an instance with --base.',
      );
    }
    redaction.tell(out);
    for (const line of tellJoined(out, summary)) console.log(line);
  },
});

async function readBase(named: string): Promise<Source> {
  const { instance, sources } = await findInstance(named);
  return { run: await readInstance(instance, sources), instance };
}
