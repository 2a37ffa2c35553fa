import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createGithubIssues } from './github-issues.ts';
import { exitCodeOf, type Outcome } from './outcome.ts';
import { planIssue } from './plan-issue.ts';
import { runCheck } from './run-check.ts';

/** The step of the workflow that checks the server: reports into a folder, one issue kept, the command's own exit code. */
const { env } = process;
const folder = env.REPORTS ?? 'contract-reports';
const url = env.SD_WEBUI_URL || 'http://127.0.0.1:7860';

async function check(): Promise<Outcome> {
  if (!URL.canParse(url))
    return { kind: 'broken', reason: 'SD_WEBUI_URL is no URL; write http://host:7860.' };
  const { hostname, password } = new URL(url);
  // The log is read by others, too.
  for (const secret of [password, hostname]) if (secret.length > 2) console.log(`::add-mask::${secret}`);
  return runCheck({
    url,
    failOn: env.FAIL_ON || 'risky',
    smoke: env.SMOKE === 'true',
    only: env.ONLY ?? '',
    folder,
    ledger: env.LEDGER ?? 'ledger.json',
  });
}

async function summarise(outcome: Outcome): Promise<void> {
  const title =
    outcome.kind === 'broken'
      ? `## Contract check could not run\n\n${outcome.reason}`
      : await readFile(join(folder, 'report.md'), 'utf8');
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, `${title}\n`);
  if (outcome.kind === 'broken') console.log(`::error title=Contract check could not run::${outcome.reason}`);
}

async function keepIssue(outcome: Outcome): Promise<void> {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository } = env;
  if (!token || !repository) return console.log('No issue is kept: there is no GITHUB_TOKEN.');
  const apiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
  const issues = createGithubIssues({ apiUrl, repository, token, fetch });
  const run = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`;
  await issues.carryOut(planIssue(outcome, await issues.find(), run));
}

const outcome = await check();
process.exitCode = exitCodeOf(outcome);
await summarise(outcome);
try {
  await keepIssue(outcome);
} catch (error) {
  // A green run whose issue could not be closed is not done.
  console.log(`::error title=The issue could not be kept::${(error as Error).message}`);
  process.exitCode ||= 2;
}
