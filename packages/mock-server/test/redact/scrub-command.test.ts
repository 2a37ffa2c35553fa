import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importCommand } from '../../src/node/commands/import.ts';
import { scrubCommand } from '../../src/node/commands/scrub.ts';
import { folderSource } from '../../src/node/folder-source.ts';
import type { FileFinding } from '../../src/node/scrub.ts';
import { bundleInstance } from '../../src/recording/index.ts';
import { findRaw } from './find-raw.ts';
import { planted, plantedHar } from './planted-recording.ts';

const secrets = Object.values(planted);
let folder = '';
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrub-'));
  said = [];
  for (const stream of ['log', 'warn'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => void said.push(line));
  writeFileSync(join(folder, 'a.har'), plantedHar());
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

/** What a command says, and its exit code. */
async function run(
  command: typeof scrubCommand | typeof importCommand,
  ...rawArgs: string[]
): Promise<{ code: number; lines: string[] }> {
  said = [];
  process.exitCode = 0;
  await runCommand(command as typeof scrubCommand, { rawArgs });
  return { code: Number(process.exitCode), lines: said.flatMap((line) => String(line).split('\n')) };
}
const scrub = (...args: string[]) => run(scrubCommand, ...args);
const importHar = (...args: string[]) =>
  run(importCommand, join(folder, 'a.har'), '--out', at('instance'), ...args);
const at = (name: string) => join(folder, name);
const filesOf = (name: string) =>
  readdirSync(at(name), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(at(name), path)).isFile())
    .map((path) => [path, readFileSync(join(at(name), path))] as const);
const secretsIn = (name: string) => [
  ...new Set(
    filesOf(name).flatMap(([path, bytes]) => [
      ...findRaw(bytes, secrets),
      ...findRaw(Buffer.from(path), secrets),
    ]),
  ),
];

describe('import', () => {
  test('redacts, and says what', async () => {
    const { lines } = await importHar();
    expect(secretsIn('instance')).toEqual([]);
    expect(lines).toContainEqual(
      expect.stringMatching(/instance: replaced \d+ secrets: api-key \d+, authorization \d+, .*--no-redact/),
    );
  });

  test('keeps secrets when it is told to, and says so loudly', async () => {
    const { lines } = await importHar('--no-redact');
    expect(secretsIn('instance')).toEqual(expect.arrayContaining([planted.password, planted.email]));
    expect(lines).toContainEqual(
      expect.stringMatching(/^NOT REDACTED: .*instance holds every password.*sdwebui-mock scrub/),
    );
  });

  test('keeps what is allowed', async () => {
    await importHar('--allow', `${planted.email},${planted.user}:${planted.password}`);
    expect(secretsIn('instance')).toContain(planted.email);
    expect(secretsIn('instance')).toContain(planted.password);
    expect(secretsIn('instance')).not.toContain(planted.urlToken);
  });
});

describe('scrub', () => {
  test('--check tells each finding in a line and changes nothing; afterwards there is none', async () => {
    await importHar('--no-redact');
    const before = filesOf('instance');
    const checked = await scrub('--check', at('instance'));
    expect(checked.code).toBe(1);
    expect(checked.lines.length).toBeGreaterThan(60);
    expect(checked.lines[0]).toMatch(/instance\/\S+: .+: [a-z-]+ .*…\(\d+ characters\)/);
    expect(checked.lines.at(-1)).toMatch(
      /^\S+instance: \d+ secrets: .*Replace them with: sdwebui-mock scrub/,
    );
    expect(filesOf('instance')).toEqual(before);
    for (const line of checked.lines.slice(0, -1)) {
      const excerpt = line.slice(line.lastIndexOf(': ') + 2);
      expect(findRaw(Buffer.from(excerpt), secrets)).toEqual([]);
    }

    const scrubbed = await scrub(at('instance'));
    expect(scrubbed.code).toBe(0);
    expect(scrubbed.lines).toEqual([expect.stringMatching(/instance: replaced \d+ secrets: /)]);
    expect(secretsIn('instance')).toEqual([]);
    expect(await scrub('--check', at('instance'))).toEqual({
      code: 0,
      lines: [`${at('instance')}: no secrets`],
    });
  });

  test('makes of an instance what the import would have made of it', async () => {
    await importHar('--no-redact');
    await scrub(at('instance'));
    const later = filesOf('instance');
    await importHar('--force');
    expect(filesOf('instance').map(([path]) => path)).toEqual(later.map(([path]) => path));
    for (const [index, [path, bytes]] of filesOf('instance').entries()) {
      expect([path, later[index]?.[1].equals(bytes)]).toEqual([path, true]);
    }
  });

  test.each([
    ['a.har', (bytes: Buffer) => bytes],
    ['a.har.gz', (bytes: Buffer) => gzipSync(bytes)],
  ])('takes a HAR file: %s', async (name, pack) => {
    writeFileSync(at(name), pack(readFileSync(at('a.har'))));
    expect((await scrub('--check', at(name))).code).toBe(1);
    expect((await scrub(at(name))).code).toBe(0);
    expect(findRaw(readFileSync(at(name)), secrets)).toEqual([]);
    expect((await scrub('--check', at(name))).lines).toEqual([`${at(name)}: no secrets`]);
    const bytes = readFileSync(at(name));
    const har = JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as {
      log: { entries: object[] };
    };
    expect(har.log.entries).toHaveLength((JSON.parse(plantedHar()) as typeof har).log.entries.length);
  });

  test('keeps an instance bundled that was', async () => {
    await importHar('--no-redact');
    const bundle = await bundleInstance(folderSource(at('instance')));
    for (const [path] of filesOf('instance')) if (!bundle.has(path)) rmSync(join(at('instance'), path));
    writeFileSync(join(at('instance'), 'instance.json'), String(bundle.get('instance.json')));
    expect((await scrub('--check', at('instance'))).lines.join()).toContain('authorization');
    await scrub(at('instance'));
    expect(secretsIn('instance')).toEqual([]);
    const { files } = JSON.parse(readFileSync(join(at('instance'), 'instance.json'), 'utf8')) as {
      files?: object;
    };
    expect(files).toHaveProperty(['openapi.json']);
  });

  test('takes rules in and out, and prints JSON', async () => {
    const rulesOf = async (...args: string[]) => {
      const { lines } = await scrub('--check', '--json', at('a.har'), ...args);
      return new Set((JSON.parse(lines.join('\n')) as FileFinding[]).map(({ rule }) => rule));
    };
    expect([...(await rulesOf('--rule', 'email,cookie'))].sort()).toEqual(['cookie', 'email']);
    const others = await rulesOf('--no-rule', 'email', '--no-rule', 'cookie');
    expect(others.has('email') || others.has('cookie')).toBe(false);
    expect(others.size).toBeGreaterThan(8);
  });

  test('writes nothing where there is nothing, and fails where a secret can’t be replaced', async () => {
    writeFileSync(at('clean.har'), '{"log":{"entries":[]}}');
    expect(await scrub(at('clean.har'))).toEqual({ code: 0, lines: [`${at('clean.har')}: no secrets`] });
    const binary = Buffer.concat([
      Buffer.from([0xff, 0]),
      Buffer.from(`saved to /home/${planted.user}/x.png`),
    ]);
    const content = { text: binary.toString('base64'), encoding: 'base64' };
    writeFileSync(at('stuck.har'), JSON.stringify({ log: { entries: [{ response: { content } }] } }));
    const { code, lines } = await scrub(at('stuck.har'));
    expect(code).toBe(1);
    expect(lines[0]).toMatch(
      /\$\.log\.entries\[0\]\.response\.content binary data: home-path .*can’t be replaced there/,
    );
  });

  test.each([
    [[], /^Nothing to scrub/],
    [['/nowhere'], /^\/nowhere is not there/],
    [[tmpdir()], /is no instance: instance\.json is missing/],
    [['--no-rule', 'mail', '/nowhere'], /^There is no rule mail\. The rules are: authorization, /],
    [[new URL('scrub-command.test.ts', import.meta.url).pathname], /is no JSON, so it is no HAR file/],
  ])('refuses %j', async (args, message) => {
    await expect(scrub(...args)).rejects.toThrow(message);
  });
});
