import { existsSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
import {
  createRedactor,
  type Finding,
  HarFormatError,
  manifestFile,
  type RedactionRules,
  scrubInstance,
} from '../recording/index.ts';
import { digest } from './digest.ts';
import { holdsUnfinished } from './instance-source.ts';
import { readFolder } from './read-folder.ts';
import { FolderInUseError, writeInstance } from './write-instance.ts';

/** A finding, and the file that it is in: the target itself, or one of its folder. */
export type FileFinding = Finding & { file: string };

/**
 * Finds the secrets of an instance folder or a HAR file as they lie: every file by what it holds, and its name.
 *
 * @throws InstanceNotFoundError for a folder without `instance.json`
 * @throws HarFormatError for a file that can't be read
 */
export async function findSecretsIn(target: string, rules: RedactionRules): Promise<FileFinding[]> {
  const files = await readTarget(target);
  const findings: FileFinding[] = [];
  let file = target;
  const redactor = createRedactor(rules, (finding) => findings.push({ ...finding, file }));
  redactor.learnFiles(files.values());
  for (const [path, bytes] of files) {
    file = path;
    redactor.file(bytes);
    if (path !== target) redactor.text(path.slice(target.length + 1), 'file name');
  }
  return findings;
}

/**
 * Replaces the secrets of an instance folder or a HAR file. What holds none is not written at all; what is written is written
 * whole or not at all.
 *
 * @throws as {@link findSecretsIn}
 * @throws RecordingFormatError when a file of an instance is broken
 */
export async function scrub(target: string, rules: RedactionRules): Promise<FileFinding[]> {
  const findings = await findSecretsIn(target, rules);
  if (!findings.some(({ rewritable }) => rewritable)) return findings;
  const redactor = createRedactor(rules);
  if (isFolder(target)) {
    await writeInstance(target, await scrubInstance(await readFolder(target), redactor, digest));
  } else await replaceFile(target, redactor.file(await readHar(target)));
  return findings;
}

async function readTarget(target: string): Promise<Map<string, Uint8Array>> {
  if (!isFolder(target)) return new Map([[target, await readHar(target)]]);
  const files = await readFolder(target);
  return new Map([...files].map(([path, bytes]) => [`${target}/${path}`, bytes]));
}

function isFolder(target: string): boolean {
  if (!existsSync(target))
    throw new InstanceNotFoundError(`${target} is not there. Name an instance folder or a HAR file.`);
  if (!statSync(target).isDirectory()) return false;
  if (holdsUnfinished(target)) {
    throw new FolderInUseError(
      `${target} holds a recording that was never finished. Finish it: sdwebui-mock record --out ${target} --finish`,
    );
  }
  if (existsSync(join(target, manifestFile))) return true;
  throw new InstanceNotFoundError(
    `${target} is no instance: ${manifestFile} is missing. Name an instance folder or a HAR file.`,
  );
}

async function readHar(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new HarFormatError(`${file} can’t be read: ${error.message}`);
  });
  if (isPacked(bytes) || isJson(bytes)) return bytes;
  throw new HarFormatError(
    `${file} is no JSON, so it is no HAR file. Name an instance folder or a HAR file, plain, as .har.gz or in a .zip.`,
  );
}

function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, bytes);
  await rename(fresh, file);
}
