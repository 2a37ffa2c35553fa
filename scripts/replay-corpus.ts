import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { checkArguments, UsageError } from '@sdwebui/client/command-line';
import type { ContractReport } from '@sdwebui/contracts';

/**
 * `npm run replay:corpus`: imports every recording of the corpus, serves it and replays it on itself, by the two commands that a
 * user has. `docs/fidelity.md` keeps the table.
 */
const root = resolve(import.meta.dirname, '..');
const usage =
  'npm run replay:corpus -- [--corpus DIR] [--only PREFIX]\n' +
  '  --corpus DIR   folder of the recordings (default: ../shared/corpus)\n' +
  '  --only PREFIX  only recordings whose names begin so';

/** Less than this share of equal exchanges is a fault. */
const least = 0.97;

/** Recordings without a spec, and the one of the same server that has it. */
const bases: Readonly<Record<string, string>> = {
  'forge-neo-2.26-own': 'forge-neo-2.26',
  'forge-neo-2.6-own': 'forge-neo-2.6',
  'reforge-1.0.0v2-own': 'reforge-1.0.0v2',
  'stable-diffusion-cpp-2026-08-limits': 'stable-diffusion-cpp-2026-08',
  'webui-1.10.1-options-scripts': 'webui-1.10.1',
};

/** One recording, imported in one way. */
type Row = { name: string; imported: string; equal: number; total: number };

const run = promisify(execFile);
const mock = join(root, 'packages/mock-server/bin/sdwebui-mock.js');
const contract = join(root, 'packages/contracts/bin/sdwebui-contract.js');

async function replayCorpus(): Promise<void> {
  const { corpus, only, help } = readFlags();
  if (help) return console.log(usage);
  if (!existsSync(corpus)) {
    console.warn(`SKIPPED: there is no corpus in ${corpus}, so nothing was imported and nothing replayed.`);
    console.warn('Put the recordings there, or name their folder with --corpus.');
    return;
  }
  const names = (await readdir(corpus))
    .filter((file) => file.endsWith('.har'))
    .map((file) => basename(file, '.har'));
  const wanted = names.filter((name) => name.startsWith(only)).sort();
  if (wanted.length === 0) throw new UsageError(`No recording in ${corpus} begins with "${only}".`);
  const folder = await mkdtemp(join(tmpdir(), 'replay-corpus-'));
  const rows: Row[] = [];
  try {
    for (const name of wanted) {
      rows.push(await measure({ name, corpus, folder }));
      const base = bases[name];
      if (base !== undefined && names.includes(base))
        rows.push(await measure({ name, corpus, folder, base }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${toTable(rows)}`);
  const short = rows.filter(({ equal, total }) => equal / total < least);
  if (short.length === 0) return;
  console.error(
    `Below ${least * 100} %: ${short.map(({ name, imported }) => `${name} (${imported})`).join(', ')}`,
  );
  process.exitCode = 1;
}

type Subject = { name: string; corpus: string; folder: string; base?: string };

async function measure({ name, corpus, folder, base }: Subject): Promise<Row> {
  const har = join(corpus, `${name}.har`);
  const instance = join(folder, base === undefined ? name : `${name}-on-base`);
  const onBase =
    base === undefined ? [] : ['--base', await importOnce(join(corpus, `${base}.har`), join(folder, base))];
  const { stderr } = await run(process.execPath, [mock, 'import', har, '--out', instance, ...onBase]);
  const report = join(folder, 'report.json');
  // Exit code 1 says that something drifted, which is what the report is for.
  await run(process.execPath, [contract, 'replay', har, '--instance', instance, '--json', report]).catch(
    ignoreDrift,
  );
  const { total } = JSON.parse(await readFile(report, 'utf8')) as ContractReport;
  await rm(report);
  const without = stderr.includes('No GET /openapi.json') ? 'without a spec' : 'alone';
  const row = { name, imported: base === undefined ? without : `on ${base}`, ...total };
  console.error(`${name}, ${row.imported}: ${total.equal} of ${total.total}`);
  return row;
}

async function importOnce(har: string, folder: string): Promise<string> {
  if (!existsSync(folder)) await run(process.execPath, [mock, 'import', har, '--out', folder]);
  return folder;
}

function ignoreDrift(error: { code?: unknown }): void {
  if (error.code !== 1) throw error;
}

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, imported, equal, total }) => {
    const share = ((equal / total) * 100).toFixed(1);
    return `| \`${name}.har\` | ${imported} | ${equal} of ${total} | ${share} % |`;
  });
  return ['| recording | imported | equal | |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function readFlags() {
  const options = {
    corpus: { type: 'string', default: join(root, '../shared/corpus') },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  checkArguments(process.argv.slice(2), options);
  const { corpus, only, help } = parseArgs({ options }).values;
  return { corpus, only, help };
}

await replayCorpus().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 2;
});
