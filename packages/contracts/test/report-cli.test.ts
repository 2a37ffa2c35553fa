import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatJson } from '../src/index.ts';
import { runCli } from '../src/node/run-cli.ts';
import { buildExchange, buildFinding, buildReport } from './build-report.ts';
import { fixtureFile } from './fixture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const texts: string[] = [];
  const code = await runCli(args, (text) => texts.push(text));
  return { code, text: texts.join('\n') };
}

async function writeReport(
  name: string,
  text = formatJson(buildReport({ findings: [buildFinding()] })),
): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const formats = ['json', 'junit', 'sarif', 'markdown', 'html'] as const;
const beginnings = {
  json: '{\n  "schema"',
  junit: '<?xml',
  sarif: '{\n  "$schema"',
  markdown: '## Contract',
  html: '<!doctype html>',
};

test('a run writes every format that is asked for, in folders that are made', async () => {
  const files = formats.map((format) => [format, join(folder, 'a', 'b', `report.${format}`)] as const);
  const flags = files.flatMap(([format, file]) => [`--${format}`, file]);
  // Of an instance that never saw these requests the mock computes its replies.
  await run('replay', fixtureFile, '--only', 'list/samplers', ...flags);
  for (const [format, file] of files) {
    expect((await readFile(file, 'utf8')).startsWith(beginnings[format]), format).toBe(true);
  }
});

test('an old report is told again, and written in another format', async () => {
  const file = await writeReport('old.json');
  const html = join(folder, 'old.html');
  const { code, text } = await run('report', file, '--html', html);
  expect(code).toBe(0);
  expect(text).toContain('infotexts have a new field: Schedule type');
  expect(await readFile(html, 'utf8')).toContain('infotexts have a new field: Schedule type');
});

test('to a report of its own it may be written again, and it comes out the same', async () => {
  const file = await writeReport('same.json');
  const before = await readFile(file, 'utf8');
  await run('report', file, '--json', file);
  expect(await readFile(file, 'utf8')).toBe(before);
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    [
      'no report',
      () => ['report'],
      /^One report is told, no more and no less; write: sdwebui-contract report/,
    ],
    [
      'a missing one',
      () => ['report', join(folder, 'none.json')],
      /none\.json cannot be read: there is no such file/,
    ],
    [
      'a later version',
      () => ['report', 'later.json'],
      /later\.json is a report of version 9, and this program knows version 1/,
    ],
    ['a broken one', () => ['report', 'half.json'], /half\.json is not JSON, or only half of it/],
    [
      'two reports in one file',
      () => ['report', 'x.json', '--json', 'a', '--html', 'a'],
      /^--json and --html name one file, a; give each its own\.$/,
    ],
    ['an odd threshold', () => ['replay', fixtureFile, '--fail-on', 'bad'], /--fail-on/],
  ])('%s', async (_, args, message) => {
    await writeReport('later.json', JSON.stringify({ ...buildReport(), version: 9 }));
    await writeReport('half.json', '{"schema": "sdwebui-contract-re');
    const written = join(folder, 'never.html');
    const inFolder = args().map((word) => (/^(?:later|half)\.json$/.test(word) ? join(folder, word) : word));
    await expect(
      run(
        ...inFolder,
        ...(inFolder.includes('--html') || inFolder[0] === 'replay' ? [] : ['--html', written]),
      ),
    ).rejects.toThrow(message);
    expect(await readdir(folder)).not.toContain('never.html');
  });
});

describe('a report that cannot be written', () => {
  test('is told by path and reason', async () => {
    const file = await writeReport('r.json');
    await mkdir(join(folder, 'taken'), { recursive: true });
    for (const [path, reason] of [
      [join(folder, 'taken'), /cannot be written to .*taken \(it is a folder\); give another path/],
      [join(file, 'x.html'), /cannot be written to .*x\.html \(a part of its path is no folder\)/],
    ] as const) {
      await expect(run('report', file, '--html', path)).rejects.toThrow(reason);
    }
  });

  test('leaves the one before whole, and nothing half-written beside it, when the disk ends in the middle', async () => {
    const place = join(folder, 'full');
    await mkdir(place);
    const good = join(place, 'good.json');
    await writeFile(good, 'the one before');
    const large = await writeReport(
      'large.json',
      formatJson(buildReport({ exchanges: Array.from({ length: 9000 }, () => buildExchange()) })),
    );
    const bin = fileURLToPath(new URL('../bin/sdwebui-contract.js', import.meta.url));
    // A limit of the file size ends a write as a full disk does, once its signal no longer ends the process.
    const command = `ulimit -f 1024; exec "${process.execPath}" "${bin}" report "${large}" --json "${good}"`;
    const env = {
      ...process.env,
      NODE_OPTIONS: "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})",
    };
    const failed = await promisify(execFile)('bash', ['-c', command], { env }).catch((error) => error);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toMatch(
      /^The report cannot be written to .*good\.json \(it would be larger than a file may be\)/,
    );
    expect(await readFile(good, 'utf8')).toBe('the one before');
    expect(await readdir(place)).toEqual(['good.json']);
  });

  test.skipIf(process.platform !== 'linux')(
    'to a full device is told, and the device is still one',
    async () => {
      const file = await writeReport('d.json');
      await expect(run('report', file, '--json', '/dev/full')).rejects.toThrow(
        /\/dev\/full \(the disk is full\)/,
      );
    },
  );

  test('through a link is written where the link points', async () => {
    const file = await writeReport('linked.json');
    const place = join(folder, 'target.html');
    await writeFile(place, 'old');
    await symlink(place, join(folder, 'link.html'));
    await run('report', file, '--html', join(folder, 'link.html'));
    expect(await readFile(place, 'utf8')).toContain('<!doctype html>');
  });
});
