import { appendFile } from 'node:fs/promises';
import process from 'node:process';
import { findServer } from './find-server.ts';

/** The first step of the workflow: says on which runner the check runs, or loudly that it does not. */
const { env } = process;
const server = findServer({
  input: env.INPUT_URL ?? '',
  secret: env.SECRET_URL ?? '',
  runner: env.RUNNER_LABELS ?? '',
  event: env.GITHUB_EVENT_NAME ?? '',
});

async function tell(variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): Promise<void> {
  const file = env[variable];
  if (file) await appendFile(file, `${text}\n`);
}

if (server.found) {
  await tell('GITHUB_OUTPUT', `found=true\nruns-on=${JSON.stringify(server.runsOn)}`);
} else {
  await tell('GITHUB_OUTPUT', 'found=false');
  await tell('GITHUB_STEP_SUMMARY', `## Contract check: not run\n\n${server.reason}`);
  console.log(`::${server.fails ? 'error' : 'warning'} title=Contract check not run::${server.reason}`);
  process.exitCode = server.fails ? 1 : 0;
}
