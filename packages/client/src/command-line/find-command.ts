import { suggest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError with the nearest command */
export function findCommand<Command>(name: string, commands: Readonly<Record<string, Command>>): Command {
  if (Object.hasOwn(commands, name)) return commands[name] as Command;
  throw new UsageError(`There is no command ${name}. ${suggest(name, Object.keys(commands), 'commands')}`);
}
