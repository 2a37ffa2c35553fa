import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MockProduct } from './mock-product.ts';

/** A product that runs in a process group of its own. */
export type RunningProduct = {
  port: number;
  /** From the start of its process to the end of its first reply, in milliseconds. */
  startMs: number;
  /** Resident memory of all its processes, in MB. */
  residentMegabytes: () => Promise<number>;
  stop: () => Promise<void>;
};

const patienceMs = 60_000;

/** Starts a product from the folder that it is installed in. @throws Error when it does not answer within a minute */
export async function runProduct(
  { name, command }: MockProduct,
  folder: string,
  spec: string,
): Promise<RunningProduct> {
  const port = await findFreePort();
  const [program, ...args] = command(port, spec);
  const start = performance.now();
  const child = spawn(join(folder, 'node_modules/.bin', program), args, {
    stdio: 'ignore',
    detached: true, // so that what it starts ends with it
  });
  const kill = () => killGroup(child);
  process.once('exit', kill);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    kill();
    process.off('exit', kill);
    await exited;
  };
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() - start > patienceMs) {
      await stop();
      throw new Error(`${name} did not answer within a minute: ${[program, ...args].join(' ')}`);
    }
    await sleep(5);
  }
  return {
    port,
    startMs: performance.now() - start,
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    stop,
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/sdapi/v1/samplers`);
    await reply.arrayBuffer();
    return reply.ok;
  } catch {
    return false;
  }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function residentMegabytes(pid: number): Promise<number> {
  const [status, children] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'),
  ]);
  const own = (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / 1e6;
  const others = await Promise.all(
    children
      .split(' ')
      .filter((text) => text.trim() !== '')
      .map((text) => residentMegabytes(Number(text))),
  );
  return others.reduce((sum, each) => sum + each, own);
}
