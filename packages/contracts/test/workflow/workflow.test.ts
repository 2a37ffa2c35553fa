import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../src/exchange/answer.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import { asLive, type ServedTarget, serveTarget } from '../serve-target.ts';
import { type ServedGithub, serveGithub } from './serve-github.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, '.github/workflows', name), 'utf8');

type Step = {
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
};
type Workflow = {
  on: { workflow_dispatch: { inputs: Record<string, { default?: unknown }> }; schedule: { cron: string }[] };
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      if?: string;
      'runs-on': string;
      permissions?: Record<string, string>;
      outputs?: Record<string, string>;
      steps: Step[];
    }
  >;
};

describe('the workflow', () => {
  const text = read('contract.yml');
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is started by hand and every night', () => {
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toEqual(['url', 'fail-on', 'smoke', 'only']);
    expect(workflow.on.schedule.map(({ cron }) => cron)).toEqual([
      expect.stringMatching(/^\d+ \d+ \* \* \*$/),
    ]);
  });

  test('pins its actions as the other workflow does', () => {
    const pinned = new Set([...read('ci.yml').matchAll(/uses: (\S+)/g)].map(([, action]) => action));
    for (const { uses } of steps) if (uses) expect(pinned).toContain(uses);
  });

  test('runs scripts that are there, with nothing of a run written into a shell', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    for (const run of runs) expect(run).not.toContain('${{');
    const scripts = runs.flatMap((run) => /\S+\.ts$/.exec(run) ?? []);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(existsSync(join(root, script)), script).toBe(true);
  });

  test('passes on every variable that its scripts read, and no other', () => {
    for (const step of steps) {
      const [script] = /\S+\.ts$/.exec(step.run ?? '') ?? [];
      if (!script) continue;
      const source = readFileSync(join(root, script), 'utf8');
      for (const name of Object.keys(step.env ?? {})) {
        expect(
          source.includes(`env.${name}`) || source.includes(`${name}:`) || source.includes(`{ ${name}`),
          name,
        ).toBe(true);
      }
    }
  });

  test('may write issues in the job that keeps one, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.where?.permissions).toBeUndefined();
    expect(workflow.jobs.contract?.permissions).toEqual({ contents: 'read', issues: 'write' });
  });

  test('uploads the reports whatever became of the run', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    const check = steps.find(({ run }) => run?.includes('check-live-server'));
    expect(upload?.if).toBe('always()');
    expect(upload?.with?.path).toBe(`${check?.env?.REPORTS}/`);
  });
});

let folder = '';
let green: ServedTarget;
let drifted: ServedTarget;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-workflow-'));
  green = await serveTarget(await createMockTarget({ instance: undefined, replay: true }), asLive);
  const change = (answer: Answer, path: string): Answer =>
    asLive(path === '/sdapi/v1/schedulers' ? { ...answer, body: '[{"label": 1}]' } : answer);
  drifted = await serveTarget(await createMockTarget({ instance: undefined, replay: true }), change);
});
afterAll(async () => {
  green.close();
  drifted.close();
  await rm(folder, { recursive: true });
});

/** Runs a script as a step of the workflow does. */
async function runStep(script: string, variables: Readonly<Record<string, string>>) {
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  await Promise.all(Object.values(files).map((file) => rm(file, { force: true })));
  const path = join(root, 'packages/contracts/scripts/workflow', script);
  const child = spawn(process.execPath, ['--conditions=@sdwebui/source', '--import', 'tsx', path], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...files, ...variables },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
  return {
    code,
    log,
    output: await text(files.GITHUB_OUTPUT),
    summary: await text(files.GITHUB_STEP_SUMMARY),
  };
}

describe('the step that looks for a server', () => {
  test('finds the secret', async () => {
    const { code, output } = await runStep('choose-runner.ts', {
      SECRET_URL: 'http://h',
      GITHUB_EVENT_NAME: 'schedule',
    });
    expect([code, output]).toEqual([0, 'found=true\nruns-on=["ubuntu-latest"]\n']);
  });

  test('says loudly that there is none, and fails for whoever started it', async () => {
    const night = await runStep('choose-runner.ts', { GITHUB_EVENT_NAME: 'schedule' });
    expect([night.code, night.output]).toEqual([0, 'found=false\n']);
    expect(night.log).toMatch(/^::warning title=Contract check not run::No server is known/);
    expect(night.summary).toMatch(/^## Contract check: not run\n/);
    const byHand = await runStep('choose-runner.ts', { GITHUB_EVENT_NAME: 'workflow_dispatch' });
    expect([byHand.code, byHand.log.startsWith('::error')]).toEqual([1, true]);
  });
});

describe('the step that checks the server', () => {
  let github: ServedGithub;
  beforeAll(async () => {
    github = await serveGithub();
  });
  afterAll(() => github.close());

  const check = (url: string, api = github.url) =>
    runStep('check-live-server.ts', {
      SD_WEBUI_URL: url,
      ONLY: 'list/schedulers',
      REPORTS: join(folder, 'reports'),
      LEDGER: join(folder, 'ledger.json'),
      GITHUB_TOKEN: 'secret-token',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '5',
      GITHUB_API_URL: api,
    });

  test('keeps one issue from drift over a server that is down to green', async () => {
    const found = await check(drifted.url);
    expect(found.code, found.log).toBe(1);
    expect(found.summary).toMatch(/^## Contract check failed/);
    expect(github.issues).toMatchObject([
      {
        state: 'open',
        labels: ['contract-check'],
        title: expect.stringMatching(/^Contract drift: \d+ breaking/),
      },
    ]);
    expect((await readdir(join(folder, 'reports'))).sort()).toEqual([
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'report.sarif',
    ]);

    const down = await check('http://127.0.0.1:9');
    expect(down.code, down.log).toBe(2);
    expect(down.log).toMatch(
      /::error title=Contract check could not run::http:\/\/127\.0\.0\.1:9 did not answer/,
    );
    expect(down.summary).toMatch(/^## Contract check could not run/);
    expect(github.issues).toHaveLength(1);
    expect(github.issues[0]?.title).toMatch(
      /^Contract check could not run: http:\/\/127\.0\.0\.1:9 did not answer/,
    );
    expect(github.issues[0]?.comments).toEqual([
      expect.stringMatching(/^Now: Contract check could not run[\s\S]*actions\/runs\/5$/),
    ]);

    const agreed = await check(green.url);
    expect(agreed.code, agreed.log).toBe(0);
    expect(github.issues).toMatchObject([{ state: 'closed' }]);
    expect(github.issues[0]?.comments.at(-1)).toMatch(/^All agrees again: .*\/o\/r\/actions\/runs\/5$/);
    expect(
      JSON.parse(await readFile(join(folder, 'reports', 'ledger.json'), 'utf8')).scenarios,
    ).toHaveProperty(['list/schedulers']);
    expect(new Set(github.tokens)).toEqual(new Set(['Bearer secret-token']));
  });

  test('takes a mock for no live server', async () => {
    const mock = await serveTarget(await createMockTarget({ instance: undefined, replay: true }));
    try {
      const { code, log } = await check(mock.url);
      expect(code).toBe(2);
      expect(log).toContain('is a mock');
    } finally {
      mock.close();
    }
  });

  test('is not green when the issue cannot be kept', async () => {
    const closed = await serveGithub(403);
    try {
      const { code, log } = await check(green.url, closed.url);
      expect(code).toBe(2);
      expect(log).toMatch(
        /::error title=The issue could not be kept::GitHub answered GET issues.* with 403.*issues: write/,
      );
    } finally {
      closed.close();
    }
  });
});
