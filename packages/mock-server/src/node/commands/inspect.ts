import { open } from 'node:fs/promises';
import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { describeInstance } from '../../curate/describe-instance.ts';
import { describePicture } from '../../curate/describe-picture.ts';
import { descriptionPage } from '../../curate/description-page.ts';
import { formatDescription } from '../../curate/format-description.ts';
import { findInstance } from '../find-instance.ts';
import { listFolder } from '../list-folder.ts';

export const inspectExamples = [
  'sdwebui-mock inspect my-server # operations, scenarios, states and pictures',
  'sdwebui-mock inspect webui-1.10.1 --json # the built-in instance, for other programs',
  'sdwebui-mock inspect my-server --html sheet.html # with all pictures on one page',
];

export const inspectCommand = defineCommand({
  meta: { name: 'inspect', description: 'Show what an instance holds' },
  args: {
    instance: {
      type: 'positional',
      required: false,
      valueHint: 'DIR',
      description: 'Folder of the instance, or webui-1.10.1',
    },
    json: { type: 'boolean', description: 'Print all of it as JSON' },
    html: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Write a page with the pictures as a contact sheet',
    },
  },
  async run({ args }) {
    const [named, ...others] = args._;
    if (named === undefined || others.length > 0)
      throw new UsageError('One instance is shown at a time. Say: sdwebui-mock inspect DIR');
    const { folder, instance, sources } = await findInstance(named);
    const sizes = await listFolder(folder);
    const description = await describeInstance(instance, {
      sources,
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      describePicture: async (file) => {
        const picture = await instance.picture(file).catch(() => undefined);
        return picture && describePicture(file, picture);
      },
    });
    if (args.html !== undefined) await writePage(args.html, descriptionPage(description, instance.picture));
    console.log(args.json ? JSON.stringify(description, null, 2) : formatDescription(description));
    if (args.html !== undefined) console.error(`The pictures are in ${args.html}.`);
  },
});

async function writePage(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const page = await open(file, 'w').catch((error: Error) => {
    throw new UsageError(
      `--html ${file} can’t be written: ${error.message}. Name a file in a folder that is there.`,
    );
  });
  try {
    for await (const piece of pieces) await page.write(piece);
  } finally {
    await page.close();
  }
}
