import { join } from 'node:path';
import { defineCommand } from 'citty';
import { pageFolder, serviceWorkerFile, writePageFiles } from '../write-page-files.ts';

export const bundleExamples = [
  'sdwebui-mock bundle --out public # for a page that is served from the folder public',
  'sdwebui-mock bundle --out public --instance my-server --no-service-worker',
];

export const bundleCommand = defineCommand({
  meta: { name: 'bundle', description: 'Write what a page needs to run the mock by itself' },
  args: {
    out: {
      type: 'string',
      required: true,
      valueHint: 'DIR',
      description: 'Folder whose files are served, such as public',
    },
    instance: {
      type: 'string',
      valueHint: 'DIR',
      description: 'Instance folder (default: the built-in webui-1.10.1)',
    },
    'service-worker': {
      type: 'boolean',
      default: true,
      description: 'Write the script of the service worker',
      negativeDescription: 'For a page that runs the mock without one',
    },
  },
  async run({ args: { out, instance, 'service-worker': serviceWorker } }) {
    const { files, bytes } = await writePageFiles(out, {
      serviceWorker,
      ...(instance === undefined ? {} : { instance }),
    });
    console.log(`${join(out, pageFolder)}: ${files} files, ${(bytes / 1e6).toFixed(2)} MB`);
    if (serviceWorker) console.log(join(out, serviceWorkerFile));
  },
});
