import { defineCommand, renderUsage, runCommand } from 'citty';
import packageJson from '../../package.json' with { type: 'json' };
import { checkArguments, findCommand, formatExamples } from '../command-line/index.ts';
import { SdWebuiError } from '../errors/sd-webui-error.ts';
import { createGenerateCommand, generateArguments, generateExamples } from './generate-command.ts';
import { repairArguments } from './repair-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs `sdwebui` and gives the exit code: 0 done, 1 a check failed, 2 could not run. */
export async function runCli(
  argv: readonly string[],
  options: Partial<Pick<Terminal, 'print' | 'printError' | 'repairCommand'>> = {},
): Promise<number> {
  const terminal: Terminal = {
    print: (line) => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
    repairCommand: `sdwebui ${repairArguments(argv)}`,
    ...options,
    exitCode: 0,
  };
  await runChecked(() => run(argv, terminal), terminal);
  return terminal.exitCode;
}

async function run([name = '--help', ...rest]: readonly string[], terminal: Terminal): Promise<void> {
  const commands = { generate: createGenerateCommand(terminal) };
  if (name === '--version' || name === '-v') return terminal.print(packageJson.version);
  if (name === '--help' || name === '-h') {
    const { version, description } = packageJson;
    return terminal.print(
      await renderUsage(
        defineCommand({ meta: { name: 'sdwebui', version, description }, subCommands: commands }),
      ),
    );
  }
  const command = findCommand(name, commands);
  if (rest.includes('--help') || rest.includes('-h')) {
    return terminal.print(`${await renderUsage(command)}\n${formatExamples(generateExamples)}`);
  }
  checkArguments(rest, generateArguments);
  await runCommand(command, { rawArgs: rest });
}

async function runChecked(run: () => Promise<unknown>, terminal: Terminal): Promise<void> {
  try {
    await run();
  } catch (error) {
    // An error of ours, or of the argument parser, is an answer; any other is a fault of this program.
    const isExpected = error instanceof SdWebuiError || (error instanceof Error && error.name === 'CLIError');
    const shown = isExpected || !(error instanceof Error) ? error : error.stack;
    terminal.printError(`sdwebui: ${shown instanceof Error ? shown.message : String(shown)}`);
    terminal.exitCode = 2;
  }
}
