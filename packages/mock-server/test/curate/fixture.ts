import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandDef, runCommand } from 'citty';
import { afterAll, vi } from 'vitest';

/** A small recording of 1.10.1: the spec, lists, generations, options and protocol. */
export const recording = fileURLToPath(new URL('../fixtures/har/some-of-webui-1.10.1.har', import.meta.url));

export type HarFile = { log: { entries: RawEntry[] } };
export type RawEntry = {
  comment: string;
  startedDateTime: string;
  time: number;
  request: { method: string; url: string; headers: unknown[]; postData?: { text: string } };
  response: { status: number; headers: unknown[]; content: { text: string; size: number } };
};

/** A folder that goes when the test file is done. */
export async function temporaryFolder(): Promise<(...parts: string[]) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'curate-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (...parts) => join(folder, ...parts);
}

/** Runs a command as the command line does, and gives what it printed. */
export async function runIt(
  command: unknown,
  ...rawArgs: string[]
): Promise<{ out: string; err: string; code: number }> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text))),
    vi.spyOn(console, 'warn').mockImplementation((text) => void err.push(String(text))),
    vi.spyOn(console, 'error').mockImplementation((text) => void err.push(String(text))),
  ];
  process.exitCode = 0;
  try {
    // Each command has arguments of its own, which do not matter here.
    await runCommand(command as CommandDef, { rawArgs });
    return { out: out.join('\n'), err: err.join('\n'), code: process.exitCode };
  } finally {
    process.exitCode = 0;
    for (const spy of spies) spy.mockRestore();
  }
}

/** Writes a copy of the recording after a change. */
export async function writeChanged(
  file: string,
  change: (entries: RawEntry[]) => RawEntry[],
): Promise<string> {
  const har = JSON.parse(await readFile(recording, 'utf8')) as HarFile;
  har.log.entries = change(har.log.entries);
  await writeFile(file, JSON.stringify(har));
  return file;
}

/** Every file below a folder with its bytes as text. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(folder.length + 1), await readFile(file, 'latin1'));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
