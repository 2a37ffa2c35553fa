import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseReport } from '../../src/index.ts';
import { reportFormats } from '../../src/report/index.ts';
import { hideHost } from './hide-host.ts';
import type { Outcome } from './outcome.ts';

export type CheckOptions = {
  url: string;
  failOn: string;
  smoke: boolean;
  /** A group of scenarios; all when empty. */
  only: string;
  /** Where reports and ledger are written; made anew. */
  folder: string;
  /** The ledger before this run; there may be none. */
  ledger: string;
};

const command = fileURLToPath(new URL('../../bin/sdwebui-contract.js', import.meta.url));
const names = {
  json: 'report.json',
  junit: 'junit.xml',
  sarif: 'report.sarif',
  markdown: 'report.md',
  html: 'report.html',
};

/** Checks a live server and leaves its reports, without its address, in a folder. */
export async function runCheck(options: CheckOptions): Promise<Outcome> {
  const { url, failOn, smoke, only, folder } = options;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const ledger = join(folder, 'ledger.json');
  await copyFile(options.ledger, ledger).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const json = join(folder, names.json);
  const flags = ['--url', url, '--fail-on', failOn, '--json', json, '--ledger', ledger, '--pictures'];
  if (smoke) flags.push('--smoke');
  if (only !== '') flags.push('--only', only);
  const { code, errors } = await play(['verify', ...flags]);
  if (code !== 0 && code !== 1) {
    const said = errors.trim().split('\n').at(-1) ?? '';
    return { kind: 'broken', reason: hideHost(said || `the check itself broke off (exit ${code})`, url) };
  }
  const report = parseReport(hideHost(await readFile(json, 'utf8'), url), json);
  for (const [format, name] of Object.entries(names)) {
    await writeFile(join(folder, name), reportFormats[format as keyof typeof names].format(report));
  }
  return { kind: code === 0 ? 'green' : 'drift', report };
}

/** Runs the command; what it says goes to the log of the workflow. */
async function play(args: readonly string[]): Promise<{ code: number | string; errors: string }> {
  // The token for issues is none of its business.
  const { GITHUB_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: 'none', errors: message }));
    child.on('close', (code, signal) => resolve({ code: code ?? String(signal), errors }));
  });
}
