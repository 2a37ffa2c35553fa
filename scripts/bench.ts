import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { checkArguments, suggest, UsageError } from '@sdwebui/client/command-line';
import { formatTable } from '../packages/mock-server/bench/format-table.ts';
import { measureMatch } from '../packages/mock-server/bench/measure-match.ts';
import { measureMemory } from '../packages/mock-server/bench/measure-memory.ts';
import { measurePainter } from '../packages/mock-server/bench/measure-painter.ts';
import { measureRecorder } from '../packages/mock-server/bench/measure-recorder.ts';
import { measureReplies } from '../packages/mock-server/bench/measure-replies.ts';
import { measureStart } from '../packages/mock-server/bench/measure-start.ts';
import { type Measurement, meetsAim } from '../packages/mock-server/bench/measurement.ts';
import { measureOthers } from '../packages/mock-server/bench/others/measure-others.ts';
import { measureClient } from './measure-client.ts';
import { measureContract } from './measure-contract.ts';
import { measurePage } from './measure-page.ts';

/**
 * `npm run bench`: how fast and how small the built mock is, what the client costs, how long the contract loop takes and what
 * the playground’s page does. Every figure that hangs on the machine stands beside another one of the same run;
 * `docs/performance.md` says what they mean. Misses are told, never failed: a busy machine is no fault of the code.
 */
const parts: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  start: measureStart,
  replies: measureReplies,
  painter: measurePainter,
  match: measureMatch,
  memory: measureMemory,
  record: measureRecorder,
  others: measureOthers,
  client: measureClient,
  contract: measureContract,
  page: measurePage,
};
/** Installs what it measures from the package registry. */
const onlyWhenAsked = new Set(['others']);
const usage =
  'npm run bench -- [--only PART] [--json FILE]\n' +
  `  --only PART  one of: ${Object.keys(parts).join(', ')}\n` +
  '  --json FILE  write the measurements to a file as well';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

async function bench(): Promise<void> {
  const { only, json, help } = readFlags();
  if (help) return console.log(usage);
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} x ${machine.cpu}\n`);
  const measurements: Measurement[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only === undefined ? onlyWhenAsked.has(name) : only !== name) continue;
    console.error(`measuring ${name} …`);
    measurements.push(...(await measure()));
  }
  console.log(`\n${formatTable(measurements)}`);
  if (json === undefined) return;
  const withAims = measurements.map((each) => ({ ...each, met: meetsAim(each) }));
  await writeFile(json, `${JSON.stringify({ machine, measurements: withAims }, null, 2)}\n`);
}

function readFlags() {
  const options = {
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  checkArguments(process.argv.slice(2), options);
  const { values } = parseArgs({ options });
  if (values.only !== undefined && !Object.hasOwn(parts, values.only)) {
    throw new UsageError(
      `There is no part ${values.only}. ${suggest(values.only, Object.keys(parts), 'parts')}`,
    );
  }
  return values;
}

await bench().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(2);
});
