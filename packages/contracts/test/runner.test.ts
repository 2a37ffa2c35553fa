import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '../scenarios/index.ts';
import {
  type ContractReport,
  type ContractRequest,
  parseHar,
  type Target,
  TargetError,
} from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { createMocks } from '../src/node/create-mocks.ts';
import { createNodePictureChecker } from '../src/node/picture-checker.ts';
import { runCli } from '../src/node/run-cli.ts';
import { openRunState } from '../src/node/run-state-file.ts';
import { createVirtualClock } from '../src/replay/virtual-clock.ts';
import { verify } from '../src/verify/verify.ts';
import { buildFinding, buildReport } from './build-report.ts';
import { serveTarget } from './serve-target.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-runner-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(...args: string[]): Promise<ContractReport> {
  const file = join(folder, 'report.json');
  await runCli([...args, '--json', file], () => {});
  return JSON.parse(await readFile(file, 'utf8')) as ContractReport;
}

const played = ({ exchanges }: ContractReport): string[] => [
  ...new Set(exchanges.map(({ scenario }) => scenario)),
];

describe('a run', () => {
  test('that is a smoke run is short', async () => {
    const { verdict, exchanges, coverage } = await report('--smoke');
    expect(verdict.passed).toBe(true);
    expect(exchanges.length).toBeGreaterThan(25);
    expect(exchanges.length).toBeLessThan(60);
    expect(coverage.filter(({ reason }) => reason === 'not asked in this run').length).toBeGreaterThan(5);
  });

  test('has limits, and says what it did not play', async () => {
    const made = await report('--max-generations', '3', '--only', 'txt2img');
    expect(played(made)).toEqual(['txt2img/fixed-seed', 'txt2img/random-seed']);
    expect(made.notes.join('\n')).toMatch(
      /Not played, since only 3 generations are allowed: txt2img\/seed-zero, /,
    );
    await expect(report('--max-generations', '0', '--only', 'txt2img')).rejects.toThrow(
      /^Nothing was judged: the limits let no scenario be played; raise --max-time or --max-generations/,
    );
    await expect(report('--max-time', 'soon')).rejects.toThrow(
      /--max-time soon is no span of time; write --max-time 90s/,
    );
    await expect(report('--timeout', '0', '--url', 'http://127.0.0.1:1')).rejects.toThrow(
      /leaves no time to answer/,
    );
    await expect(report('--header', 'nonsense', '--url', 'http://127.0.0.1:1')).rejects.toThrow(
      /is no header; write/,
    );
  });

  test('plays what failed in an earlier one', async () => {
    const earlier = join(folder, 'earlier.json');
    const findings = [
      buildFinding({ severity: 'risky', scenarios: ['list/samplers', 'list/memory'] }),
      buildFinding({ severity: 'additive', scenarios: ['list/loras'] }),
    ];
    await writeFile(earlier, JSON.stringify(buildReport({ findings })));
    expect(played(await report('--last-failed', earlier))).toEqual(['list/samplers', 'list/memory']);
    await writeFile(earlier, JSON.stringify(buildReport()));
    await expect(report('--last-failed', earlier)).rejects.toThrow(
      /No scenario of this choice failed in .*earlier\.json/,
    );
    await expect(report('--last-failed', join(folder, 'none.json'))).rejects.toThrow(
      /cannot be read .*a report that --json wrote/,
    );
    await writeFile(earlier, '{}');
    await expect(report('--last-failed', earlier)).rejects.toThrow(/earlier\.json is no report/);
  });
});

describe('a run that was broken off', () => {
  const chosen = scenarios.filter(({ name }) => /^(?:list|txt2img\/s)/.test(name));
  const key = { target: 'mock', recorded: 'built in', steps: 4 };

  async function run(file: string, failAfter: number): Promise<{ sent: ContractRequest[]; names: string[] }> {
    const clock = createVirtualClock();
    const inner = await createMockTarget({ instance: undefined, replay: true, clock: clock.mock });
    const sent: ContractRequest[] = [];
    const target: Target = clock.watch({
      ...inner,
      async send(request) {
        if (sent.push(request) > failAfter) throw new TargetError('The server is gone.');
        return inner.send(request);
      },
    });
    const { results } = await verify({
      scenarios: chosen,
      target,
      clock,
      createMocks: createMocks(undefined),
      check: createNodePictureChecker(),
      runId: 'runner',
      state: await openRunState(file, key),
    });
    return { sent, names: results.map(({ exchange }) => `${exchange.index} ${exchange.scenario}`) };
  }

  test('goes on where it stopped, also after a line that was cut off', async () => {
    const whole = await run(join(folder, 'whole.jsonl'), Number.POSITIVE_INFINITY);
    const file = join(folder, 'state.jsonl');
    await expect(run(file, 70)).rejects.toThrow('The server is gone.');
    const done = (await readFile(file, 'utf8')).trimEnd().split('\n').length - 1;
    expect(done).toBeGreaterThan(5);
    await appendFile(file, '{"scenario":"list/half","resul');
    const again = await run(file, Number.POSITIVE_INFINITY);
    expect(again.names).toEqual(whole.names);
    expect(again.sent.length).toBe(whole.sent.length - done);
    const third = await run(file, Number.POSITIVE_INFINITY);
    expect(third.names).toEqual(whole.names);
  });

  test('is not mixed with another', async () => {
    const file = join(folder, 'other.jsonl');
    await run(file, Number.POSITIVE_INFINITY);
    await expect(openRunState(file, { ...key, target: 'http://elsewhere' })).rejects.toThrow(
      /other\.jsonl is no state of this run: another target, instance or choice of steps/,
    );
    await writeFile(file, 'something else\n');
    await expect(openRunState(file, key)).rejects.toThrow(/is no state of this run/);
    await expect(openRunState(join(folder, 'none', 'a'), key)).rejects.toThrow(/cannot be written/);
  });
});

test('a recording of a server is a HAR that says of itself what it is, and agrees with the server', async () => {
  const mock = await createMockTarget({ instance: undefined, replay: true });
  const { url, close } = await serveTarget(mock);
  const out = join(folder, 'recording.har');
  try {
    const lines: string[] = [];
    const code = await runCli(['record', url, '--out', out, '--smoke'], (text) => lines.push(text));
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/recording\.har: \d+ exchanges of \d+ scenarios; passwords, paths/);
    const exchanges = parseHar(await readFile(out, 'utf8'), 'recording.har');
    expect(new Set(exchanges.map(({ scenario }) => scenario))).toContain('txt2img/fixed-seed');
    expect(exchanges[0]?.request.path).toBe('/openapi.json');
    expect(await runCli(['replay', out, '--url', url, '--only', 'list'], () => {})).toBe(0);
    const imported = await runCli(['diff', out, out], () => {});
    expect(imported).toBe(0);
  } finally {
    close();
  }
  await expect(runCli(['record', url], () => {})).rejects.toThrow(/write: sdwebui-contract record http/);
});
