import { type ArgsDef, defineCommand, renderUsage, runCommand } from 'citty';
import packageJson from '../../package.json' with { type: 'json' };
import { SdWebuiError } from '../errors/sd-webui-error.ts';
import { createGenerateCommand, generateArguments } from './generate-command.ts';
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
  const generate = createGenerateCommand(terminal);
  const main = defineCommand({
    meta: { name: 'sdwebui', version: packageJson.version, description: packageJson.description },
    subCommands: { generate },
  });
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    terminal.print(packageJson.version);
  } else if (name === undefined || name === '--help' || name === '-h') {
    terminal.print(await renderUsage(main));
  } else if (name !== 'generate') {
    terminal.printError(`Unknown command "${name}". Run: sdwebui --help`);
    terminal.exitCode = 2;
  } else if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(await renderUsage(generate));
  } else {
    await runChecked(async () => {
      refuseUnknown(rest, generateArguments);
      await runCommand(generate, { rawArgs: rest });
    }, terminal);
  }
  return terminal.exitCode;
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

/** The parser would pass over them, and a mistyped `--chekc` would write. */
function refuseUnknown(rawArgs: readonly string[], known: ArgsDef): void {
  const types = new Map(Object.entries(known).map(([name, { type }]) => [`--${name}`, type]));
  for (let index = 0; index < rawArgs.length; index += 1) {
    const argument = rawArgs[index] ?? '';
    const flag = argument.split('=')[0] ?? '';
    const type = types.get(flag);
    if (type === undefined) {
      throw new UsageError(`Unknown argument "${argument}". Run: sdwebui generate --help`);
    }
    if (type !== 'string' || argument.includes('=')) continue;
    index += 1;
    if (rawArgs[index] === undefined) throw new UsageError(`${flag} wants a value.`);
  }
}

class UsageError extends SdWebuiError {
  override readonly name = 'UsageError';
}
