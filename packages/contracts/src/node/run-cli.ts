import { type ArgumentDefinitions, checkArguments, findCommand } from '@sdwebui/client/command-line';
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from 'citty';
import { definition } from '../compare/explain.ts';
import { createDiffCommand } from './commands/diff.ts';
import { createLedgerCommand } from './commands/ledger.ts';
import { createRecordCommand } from './commands/record.ts';
import { createReplayCommand } from './commands/replay.ts';
import { createReportCommand } from './commands/report.ts';
import { createSpecDiffCommand } from './commands/spec-diff.ts';
import { createVerifyCommand } from './commands/verify.ts';
import type { Output } from './output.ts';
import type { ProgressOutput } from './progress.ts';

/** A command with its own arguments, seen from outside. */
type Command = {
  usage(): Promise<string>;
  /** @returns the exit code */
  run(rawArgs: string[]): Promise<number>;
};

const defaultCommand = 'verify';

/**
 * Runs one command line; no command means `verify`.
 *
 * @param progress - where a long run shows how far it is; nowhere when left out
 * @returns the exit code: 0 when all agrees, 1 when something drifted
 * @throws {ContractError} when the run could not be made, {@link UsageError} when it makes no sense: exit code 2
 */
export async function runCli(
  rawArgs: readonly string[],
  print: Output,
  progress?: ProgressOutput,
): Promise<number> {
  const commands: Readonly<Record<string, Command>> = {
    verify: toCommand(createVerifyCommand(print, progress)),
    record: toCommand(createRecordCommand(print)),
    replay: toCommand(createReplayCommand(print, progress)),
    diff: toCommand(createDiffCommand(print)),
    'spec-diff': toCommand(createSpecDiffCommand(print)),
    report: toCommand(createReportCommand(print)),
    ledger: toCommand(createLedgerCommand(print)),
  };
  const [first = ''] = rawArgs;
  const isNamed = first !== '' && !first.startsWith('-');
  const command = findCommand(isNamed ? first : defaultCommand, commands);
  const rest = rawArgs.slice(isNamed ? 1 : 0);
  if (rest.includes('--explain')) {
    print(definition);
    return 0;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(await command.usage());
    if (!isNamed) print(`Commands: ${Object.keys(commands).join(', ')}; without one: ${defaultCommand}.`);
    return 0;
  }
  return command.run(rest);
}

function toCommand<Args extends ArgsDef>(command: CommandDef<Args>): Command {
  return {
    usage: () => renderUsage(command, { meta: { name: 'sdwebui-contract' } } as CommandDef<Args>),
    async run(rawArgs) {
      checkArguments(rawArgs, command.args as ArgumentDefinitions);
      const { result } = await runCommand(command, { rawArgs });
      return result as number;
    },
  };
}
