import { execFile } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installPacked } from '../../../../test/packed/install-packed.ts';
import { repliesPerSecond, type WireRequest } from '../load.ts';
import { type Measurement, median } from '../measurement.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { describeReply } from './describe-reply.ts';
import { type MockProduct, otherMocks } from './mock-product.ts';
import { type RunningProduct, runProduct } from './run-product.ts';

const run = promisify(execFile);
const spec = fileURLToPath(new URL('../../instances/webui-1.10.1/openapi.json', import.meta.url));
const starts = 5;
const rounds = 5;
const roundMs = 1000;

const valid = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};
const invalid = { prompt: 'a red fox', steps: 'many' };
const txt2img: WireRequest = { method: 'POST', path: '/sdapi/v1/txt2img', json: JSON.stringify(valid) };

const ours: MockProduct = {
  name: 'sdwebui-mock',
  packages: [],
  command: (port) => ['sdwebui-mock', 'serve', '--port', `${port}`, '--step-ms', '0'],
};

type Figures = {
  name: string;
  megabytes: number;
  startMs: number[];
  residentMegabytes: number;
  rates: number[];
};

/**
 * Other mocks on the same spec, installed outside the repository and started as their users start them: size, start,
 * memory, replies a second to one txt2img; and what they say to a good and to a bad one, printed as it comes.
 */
export async function measureOthers(): Promise<Measurement[]> {
  const figures: Figures[] = [];
  for (const product of [ours, ...otherMocks]) {
    figures.push(await withTemporaryFolder((folder) => measureProduct(product, folder)));
  }
  const [own] = figures as [Figures];
  return figures.flatMap((each) => toMeasurements(each, own));
}

async function measureProduct(product: MockProduct, folder: string): Promise<Figures> {
  console.error(`  ${product.name} …`);
  await install(product, folder);
  const startMs: number[] = [];
  for (let i = 0; i < starts; i++) {
    const running = await runProduct(product, folder, spec);
    startMs.push(running.startMs);
    await running.stop();
  }
  const running = await runProduct(product, folder, spec);
  try {
    console.log(`${product.name}`);
    console.log(`  a good txt2img of 64x64: ${await describeReply(running.port, valid)}`);
    console.log(`  "steps": "many":         ${await describeReply(running.port, invalid)}`);
    const residentMegabytes = await running.residentMegabytes();
    const rates = await measureRates(running);
    return { name: product.name, megabytes: await sizeOf(folder), startMs, residentMegabytes, rates };
  } finally {
    await running.stop();
  }
}

async function install({ packages }: MockProduct, folder: string): Promise<void> {
  if (packages.length === 0) return installPacked(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { cwd: folder });
}

async function measureRates({ port }: RunningProduct): Promise<number[]> {
  const rates: number[] = [];
  await repliesPerSecond(port, txt2img, { forMs: roundMs });
  for (let round = 0; round < rounds; round++) {
    rates.push(await repliesPerSecond(port, txt2img, { forMs: roundMs }));
  }
  return rates;
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** Products run one after the other, so each figure stands beside ours of the same run. */
function toMeasurements(figures: Figures, own: Figures): Measurement[] {
  const row = (what: string, unit: Measurement['unit'], pick: (of: Figures) => number): Measurement => {
    const value = pick(figures);
    const measurement = { part: 'others', what: `${figures.name}: ${what}`, value, unit };
    if (figures === own) return measurement;
    return { ...measurement, beside: { what: own.name, value: pick(own) }, ratio: value / pick(own) };
  };
  return [
    row('installed', 'MB', ({ megabytes }) => megabytes),
    row('start to the first reply', 'ms', ({ startMs }) => median(startMs)),
    row('resident after a reply', 'MB', ({ residentMegabytes }) => residentMegabytes),
    row('replies to a txt2img of 64x64', 'replies/s', ({ rates }) => median(rates)),
  ];
}
