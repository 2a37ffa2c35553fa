import { writeFile } from 'node:fs/promises';
import { installClients } from '../test/third-party/install-clients.ts';
import { driveNpm } from './clients/drive-npm.ts';
import { driveOurs } from './clients/drive-ours.ts';
import { driveWebuiapi } from './clients/drive-webuiapi.ts';
import type { Driver } from './clients/driver.ts';
import { findInRegistry } from './clients/find-in-registry.ts';
import { type Compared, formatPage, type Section } from './clients/format-page.ts';
import type { Row } from './clients/row.ts';
import { errorRows } from './clients/rows/error-rows.ts';
import { generationRows } from './clients/rows/generation-rows.ts';
import { packageRows } from './clients/rows/package-rows.ts';
import { pictureRows } from './clients/rows/picture-rows.ts';
import { requestRows } from './clients/rows/request-rows.ts';
import { typeRows } from './clients/rows/type-rows.ts';

/**
 * `npm run compare:clients`: runs our client and those of others on the mock, and writes what they did to
 * `docs/comparison.md`.
 */
const page = new URL('../docs/comparison.md', import.meta.url);

/** Known, but on no registry that was asked so far. */
const wanted = ['@stable-canvas/sd-webui-a1111-client'];

const rooms: readonly [heading: string, rows: readonly Row[]][] = [
  ['Requests', requestRows],
  ['Generations', generationRows],
  ['Pictures', pictureRows],
  ['Errors', errorRows],
  ['Types', typeRows],
  ['The package', packageRows],
];

await installClients();
const absent: string[] = [];
for (const name of wanted) {
  const version = await findInRegistry(name);
  if (version)
    throw new Error(`${name} ${version} is on the registry now: give it a driver in scripts/clients.`);
  absent.push(name);
}
const drivers: Driver[] = [
  await driveOurs(),
  await driveNpm('stable-diffusion-api', { dropsControlNet: true }),
  await driveNpm('a1111-webui-api', { dropsControlNet: false }),
  await driveWebuiapi(),
];

const sections: Section[] = [];
for (const [heading, rows] of rooms) {
  const seen: Compared[] = [];
  for (const { topic, look } of rows) {
    const cells = await Promise.all(drivers.map(look));
    seen.push({ topic, cells });
    console.log(`${topic}: ${cells.map(({ is, says }) => is ?? says).join(', ')}`);
  }
  sections.push({ heading, rows: seen });
}
await writeFile(page, formatPage(drivers, sections, { absent, mock: 'webui-1.10.1' }));
// What was started and not waited for (a generation of 1,500 steps) would hold the process.
process.exit();
