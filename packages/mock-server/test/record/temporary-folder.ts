import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path that does not exist yet, inside a folder that is there until the test ends. */
export function freshFolder(name = 'recording'): string {
  const parent = mkdtempSync(join(tmpdir(), 'sdwebui-record-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, name);
}
