import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { type DescribedPicture, describePicture } from '../../curate/describe-picture.ts';
import { areSame, diffInstances, type InstanceDifferences } from '../../curate/diff/diff-instances.ts';
import { formatDifferences } from '../../curate/diff/format-differences.ts';
import { toJson } from '../../python/index.ts';
import { readSide } from '../read-side.ts';

export const diffExamples = [
  'sdwebui-mock diff my-server webui-1.10.1 # an instance and the built-in one',
  'sdwebui-mock diff before.har after.har --json # two recordings, for other programs',
];

export const diffCommand = defineCommand({
  meta: {
    name: 'diff',
    description:
      'Say what differs between two instances or recordings; exit 0 equal, 1 different, 2 could not run',
  },
  args: {
    source: {
      type: 'positional',
      required: false,
      valueHint: 'A B',
      description: 'Two folders of instances or HAR files',
    },
    json: { type: 'boolean', description: 'Print all of it as JSON' },
  },
  async run({ args }) {
    const [a, b, ...others] = args._;
    if (a === undefined || b === undefined || others.length > 0)
      throw new UsageError('Two are compared at a time. Say: sdwebui-mock diff A B');
    const sides = [await readSide(a), await readSide(b)] as const;
    const found = diffInstances(sides[0].side, sides[1].side);
    const pictures = new Map<string, DescribedPicture>();
    for (const file of picturesOf(found)) {
      const bytes = (await sides[0].picture(file)) ?? (await sides[1].picture(file));
      if (bytes) pictures.set(file, await describePicture(file, bytes));
    }
    const describe = (file: string) => pictures.get(file);
    console.log(
      args.json ? toText(found, pictures) : formatDifferences(found, { a, b, describePicture: describe }),
    );
    if (!areSame(found)) process.exitCode = 1;
  },
});

function picturesOf({ replies }: InstanceDifferences): Set<string> {
  const files = replies.changed.flatMap(({ pictures }) => pictures.flatMap(({ a, b }) => [a, b]));
  return new Set(files.filter((file) => file !== undefined));
}

/** Values as Python has them become plain JSON. */
function toText(found: InstanceDifferences, pictures: ReadonlyMap<string, DescribedPicture>): string {
  const plain = <Item extends { values: InstanceDifferences['replies']['changed'][number]['values'] }>(
    item: Item,
  ) => ({
    ...item,
    values: item.values.map(({ path, a, b }) => ({
      path,
      ...(a !== undefined && { a: toJson(a) }),
      ...(b !== undefined && { b: toJson(b) }),
    })),
  });
  return JSON.stringify(
    {
      equal: areSame(found),
      ...found,
      lists: { ...found.lists, changed: found.lists.changed.map(plain) },
      replies: { ...found.replies, changed: found.replies.changed.map(plain) },
      pictures: Object.fromEntries(pictures),
    },
    null,
    2,
  );
}
