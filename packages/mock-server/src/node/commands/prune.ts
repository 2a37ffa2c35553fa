import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { matchesAny } from '../../curate/glob.ts';
import { pruneExchanges } from '../../curate/prune-exchanges.ts';
import type { Exchange } from '../../instance/exchange.ts';
import { openFolder } from '../find-instance.ts';
import { holdsUnfinished } from '../instance-source.ts';
import { listFolder } from '../list-folder.ts';
import { tellPruned } from '../tell-pruned.ts';
import { writePruned } from '../write-pruned.ts';
import { readGlobs } from './read-globs.ts';
import { readUnused } from './read-unused.ts';

export const pruneExamples = [
  'sdwebui-mock prune my-server --dry-run # says what is not needed',
  "sdwebui-mock prune my-server --scenario 'validation/*,protocol/*' # drops these groups too",
  'sdwebui-mock prune my-server --unused unused.json # drops what a test run never asked for',
];

export const pruneCommand = defineCommand({
  meta: {
    name: 'prune',
    description: 'Drop what an instance can do without: repetitions, pictures that nobody names',
  },
  args: {
    instance: {
      type: 'positional',
      required: false,
      valueHint: 'DIR',
      description: 'Folder of the instance',
    },
    scenario: {
      type: 'string',
      valueHint: 'GLOB,…',
      description: 'Scenarios to drop; * stands for any text',
    },
    keep: { type: 'string', valueHint: 'GLOB,…', description: 'Scenarios that stay as they are' },
    unused: {
      type: 'string',
      valueHint: 'FILE.json',
      description: 'Recordings to drop: [{ scenario, order }], as a mock’s /__mock/unused lists them',
    },
    'dry-run': { type: 'boolean', description: 'Only say what would go' },
  },
  async run({ args }) {
    const [named, ...others] = args._;
    if (named === undefined || others.length > 0)
      throw new UsageError('One instance is pruned at a time. Say: sdwebui-mock prune DIR');
    if (holdsUnfinished(named)) {
      throw new UsageError(
        `${named} holds a recording that is not finished. Finish it first: sdwebui-mock record --finish --out ${named}`,
      );
    }
    const found = await openFolder(named);
    const all = await found.instance.exchanges();
    const scenarios = new Set(all.map(({ scenario }) => scenario));
    const drops = readGlobs('--scenario', args.scenario, scenarios);
    const keeps = readGlobs('--keep', args.keep, scenarios);
    const unused: ReadonlySet<Exchange> =
      args.unused === undefined ? new Set() : readUnused(args.unused, all);
    const pruned = pruneExchanges(all, {
      drops: (scenario) => matchesAny(drops, scenario),
      keeps: (scenario) => matchesAny(keeps, scenario),
      isUnused: (exchange) => unused.has(exchange),
    });
    if (pruned.kept.length === 0 && all.length > 0)
      throw new UsageError('Nothing would be left of it. Remove the folder, or name less with --scenario.');
    const before = await listFolder(found.folder);
    const isDry = args['dry-run'] ?? false;
    const after = await writePruned(found, pruned.kept, { before, isDry });
    for (const line of tellPruned(named, { all, dropped: pruned.dropped, before, after, isDry }))
      console.log(line);
  },
});
