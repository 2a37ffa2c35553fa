import { UsageError } from '@sdwebui/client/command-line';

/**
 * In CI a recording is as a rule a mistake: a test that should have been answered from recordings reaches a real server.
 *
 * @throws UsageError
 */
export function assertRecordingAllowed(environment: NodeJS.ProcessEnv, allowed: boolean): void {
  if (allowed || /^(|0|false|no|off)$/i.test(environment.CI ?? '')) return;
  throw new UsageError('Recording is refused in CI (the variable CI is set). Ask for it with --allow-ci.');
}
