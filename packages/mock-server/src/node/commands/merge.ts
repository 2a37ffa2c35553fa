import { basename } from 'node:path';
import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import type { Pictures } from '../../recording/index.ts';
import { readSource } from '../read-source.ts';
import { tellJoined } from '../tell-joined.ts';
import { refuseInstance } from '../write-instance.ts';
import { writeJoined } from '../write-joined.ts';
import { createEntryRedaction, redactionArguments } from './redact-entries.ts';

export const mergeExamples = [
  'sdwebui-mock merge monday tuesday --out both',
  'sdwebui-mock merge my-server more.har --out my-server --force # adds a recording to an instance',
  'sdwebui-mock merge webui-1.10.1 scripts.har --out mine # the built-in instance and a recording',
];

export const mergeCommand = defineCommand({
  meta: { name: 'merge', description: 'Make one instance of several, and of recordings' },
  args: {
    source: {
      type: 'positional',
      required: false,
      valueHint: 'DIR|FILE.har…',
      description:
        'Folders of instances and HAR files; the first counts where they tell different start values',
    },
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Folder of the new instance' },
    name: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Name of the instance (default: that of the folder)',
    },
    ...redactionArguments,
    force: {
      type: 'boolean',
      description: 'Replace an instance that is there, and merge those of different servers',
    },
  },
  async run({ args }) {
    const { out, force: isForced = false } = args;
    const named = args._;
    if (named.length < 2)
      throw new UsageError(
        'A merge takes at least two instances or recordings. Say: sdwebui-mock merge A B --out DIR',
      );
    if (!isForced) refuseInstance(out);
    const tell = (line: string) => console.warn(line);
    const redaction = createEntryRedaction(args);
    const options = { tell, redact: redaction.apply };
    const summary = await writeJoined({
      out,
      name: args.name ?? basename(out),
      sources: named.map((source) => (pictures: Pictures) => readSource(source, pictures, options)),
      base: undefined,
      isForced,
    });
    redaction.tell(out);
    for (const line of tellJoined(out, summary)) console.log(line);
  },
});
