import process from 'node:process';
import { ContractError } from '../errors/contract-error.ts';
import { runCli } from './run-cli.ts';

try {
  process.exitCode = await runCli(process.argv.slice(2), console.log);
} catch (error) {
  console.error(error instanceof ContractError ? error.message : error);
  process.exitCode = 2;
}
