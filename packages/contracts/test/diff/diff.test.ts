import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diffLive } from '../../src/diff/diff-live.ts';
import { diffRecordings } from '../../src/diff/diff-recordings.ts';
import { type ContractReport, createReport, type RecordedExchange } from '../../src/index.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import { runCli } from '../../src/node/run-cli.ts';
import { instantClock, lenientChecker } from '../fixture.ts';
import { loadUpgradeSide } from './recorded-upgrades.ts';

const recording = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/recordings/${name}.har.gz`, import.meta.url));

/** An exchange of a made-up recording. */
function exchange(scenario: string, path: string, json: unknown, sent?: unknown): RecordedExchange {
  return {
    index: 0,
    scenario,
    request: {
      method: sent === undefined ? 'GET' : 'POST',
      path,
      headers: [],
      body: sent === undefined ? undefined : new TextEncoder().encode(JSON.stringify(sent)),
    },
    answer: {
      status: 200,
      headers: new Map([['content-type', 'application/json']]),
      body: JSON.stringify(json),
    },
    startedAt: 0,
    duration: 0,
  };
}

async function summariesOf(before: RecordedExchange[], after: RecordedExchange[]): Promise<string[]> {
  const { results } = await diffRecordings(before, after, lenientChecker);
  const report = createReport(results, {
    command: 'diff',
    target: 'after',
    recorded: 'before',
    startedAt: new Date(0),
    durationMs: 0,
  });
  return report.findings.map(({ severity, summary }) => `${severity}: ${summary}`);
}

function model(name: string, hash: string | null): unknown {
  const title = hash === null ? `${name}.safetensors` : `${name}.safetensors [${hash}]`;
  return {
    title,
    model_name: name,
    hash,
    sha256: null,
    filename: `/home/user/models/${name}.safetensors`,
    config: null,
  };
}

function drawn(name: string, hash: string, sent: object): unknown {
  const text = `${'prompt' in sent ? sent.prompt : ''}\nSteps: 4, Seed: 1, Model hash: ${hash}, Model: ${name}, Version: v1`;
  return {
    images: [],
    parameters: sent,
    info: JSON.stringify({ sd_model_name: name, sd_model_hash: hash, seed: 1, infotexts: [text] }),
  };
}

describe('between two instances', () => {
  const models = [model('anime_v3', 'aaaaaaaaaa'), model('photo', null)];
  const sent = {
    prompt: 'a photo of a fox',
    seed: 1,
    override_settings: { sd_model_checkpoint: 'anime_v3' },
  };
  const others = [model('dreamy', 'bbbbbbbbbb')];
  const otherSent = { ...sent, override_settings: { sd_model_checkpoint: 'dreamy' } };

  test('models differ, also those that requests name, and that is no finding', async () => {
    const before = [
      exchange('list/sd-models', '/sdapi/v1/sd-models', models),
      exchange('txt2img/override', '/sdapi/v1/txt2img', drawn('anime_v3', 'aaaaaaaaaa', sent), sent),
    ];
    const after = [
      exchange('list/sd-models', '/sdapi/v1/sd-models', others),
      exchange('txt2img/override', '/sdapi/v1/txt2img', drawn('dreamy', 'bbbbbbbbbb', otherSent), otherSent),
    ];
    expect(await summariesOf(before, after)).toEqual([]);
  });

  test('another model than the one that was asked for is a finding', async () => {
    const second = { ...sent, override_settings: { sd_model_checkpoint: 'photo' } };
    const before = [
      exchange('list/sd-models', '/sdapi/v1/sd-models', models),
      exchange('txt2img/override', '/sdapi/v1/txt2img', drawn('photo', 'cccccccccc', second), second),
    ];
    const after = [
      exchange('list/sd-models', '/sdapi/v1/sd-models', models),
      exchange('txt2img/override', '/sdapi/v1/txt2img', drawn('anime_v3', 'aaaaaaaaaa', second), second),
    ];
    expect(await summariesOf(before, after)).toEqual([
      'risky: infotexts say "anime_v3" for Model, was "photo"',
    ]);
  });

  test('a setting that its owner saved is none, a default that changed is one', async () => {
    const spec = (steps: number): unknown => ({
      openapi: '3.0.2',
      paths: { '/sdapi/v1/options': { get: { responses: { 200: { description: '' } } } } },
      components: {
        schemas: { Options: { properties: { steps: { default: steps }, jpeg_quality: { default: 80 } } } },
      },
    });
    const before = [
      exchange('spec', '/openapi.json', spec(20)),
      exchange('options', '/sdapi/v1/options', { steps: 20, jpeg_quality: 80 }),
    ];
    const after = [
      exchange('spec', '/openapi.json', spec(28)),
      exchange('options', '/sdapi/v1/options', { steps: 28, jpeg_quality: 95 }),
    ];
    expect(await summariesOf(before, after)).toEqual(['risky: options have other defaults: steps']);
  });

  test('a list that lost a name says which, and its order is a trifle', async () => {
    const list = (...names: string[]): RecordedExchange =>
      exchange(
        'list/samplers',
        '/sdapi/v1/samplers',
        names.map((name) => ({ name, aliases: [], options: {} })),
      );
    expect(await summariesOf([list('Euler', 'DDIM', 'LMS')], [list('LMS', 'Euler', 'UniPC')])).toEqual([
      'breaking: GET /sdapi/v1/samplers lost DDIM',
      'additive: GET /sdapi/v1/samplers gained UniPC',
      'cosmetic: GET /sdapi/v1/samplers has another order',
    ]);
  });
});

test('a recording against a server of another version is told by cause', async () => {
  const target = await createMockTarget({ instance: undefined, replay: true });
  const exchanges = await loadUpgradeSide('upgrade-webui-1.9.4');
  const { results, notSent } = await diffLive({
    exchanges,
    target,
    check: lenientChecker,
    clock: instantClock,
  });
  expect(notSent).toEqual([]);
  const { findings } = createReport(results, {
    command: 'diff',
    target: target.name,
    recorded: '1.9.4',
    startedAt: new Date(0),
    durationMs: 0,
  });
  const summaries = findings.map(({ severity, summary }) => `${severity}: ${summary}`);
  expect(summaries).toEqual(
    expect.arrayContaining([
      'breaking: POST /sdapi/v1/txt2img answers 200, was 404 Sampler not found',
      'breaking: options lost dont_fix_second_order_samplers_schedule',
      'additive: infotexts also say Schedule type',
    ]),
  );
  expect(summaries.length).toBeLessThanOrEqual(25);
});

describe('the command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-diff-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (...args: string[]): Promise<number> => runCli(['diff', ...args], () => {});

  test('exits 1 for what is risky, 0 where only worse counts and nothing is', async () => {
    const [before, after] = [recording('upgrade-webui-1.9.4'), recording('upgrade-webui-1.10.1')];
    const json = join(folder, 'report.json');
    expect(await run(before, after, '--json', json)).toBe(1);
    const report: ContractReport = JSON.parse(await readFile(json, 'utf8'));
    expect(report).toMatchObject({ command: 'diff', verdict: { passed: false, failOn: 'risky' }, notes: [] });
    expect(await run('webui-1.10.1', after, '--fail-on', 'cosmetic')).toBe(0);
    expect(await run(before, after, '--only', 'extras', '--fail-on', 'breaking')).toBe(0);
  });

  test.each([
    [[], 'Two sides are compared'],
    [['http://127.0.0.1:7860', 'a.har'], 'BEFORE is a recording'],
    [['nope.har', 'b.har'], 'nope.har cannot be read: there is no such file'],
  ])('%j is refused in words', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  test('two recordings that have nothing in common cannot be compared', async () => {
    const other = join(folder, 'other.har');
    const entry = {
      comment: 'extras/other',
      startedDateTime: '2026-01-01T00:00:00Z',
      time: 1,
      request: { method: 'GET', url: 'http://127.0.0.1/other', headers: [] },
      response: { status: 200, headers: [], content: { text: '{}' } },
    };
    await writeFile(other, JSON.stringify({ log: { entries: [entry] } }));
    await expect(run(recording('upgrade-webui-1.9.4'), other)).rejects.toThrow('none of the requests');
  });
});
