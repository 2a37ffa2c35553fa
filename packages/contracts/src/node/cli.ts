import process from 'node:process';
import { UsageError } from '@sdwebui/client/command-line';
import { ContractError } from '../errors/contract-error.ts';
import { runCli } from './run-cli.ts';

try {
  process.exitCode = await runCli(process.argv.slice(2), console.log, {
    write: (text) => process.stderr.write(text),
    isTty: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    now: () => performance.now(),
  });
} catch (error) {
  console.error(error instanceof ContractError || error instanceof UsageError ? error.message : error);
  process.exitCode = 2;
}
