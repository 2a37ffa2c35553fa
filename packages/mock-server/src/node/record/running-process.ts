import { readFileSync } from 'node:fs';

/**
 * A process as a text that no later one shares where the system tells when it began (Linux): `4711 8812345`, elsewhere `4711`.
 * Undefined once it is gone, also while it waits to be buried by a parent that does not care, as in many a container.
 */
export function findProcess(pid: number): string | undefined {
  if (!(pid > 0) || !isThere(pid)) return undefined;
  const stat = readStat(pid);
  if (stat === undefined) return String(pid);
  // The name, in parentheses, may hold anything; the state is the first field behind it, the start the twentieth.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]$/.test(fields[0] ?? '') ? undefined : `${pid} ${fields[19]}`;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readStat(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
