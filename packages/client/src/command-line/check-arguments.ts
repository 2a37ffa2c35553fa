import { suggest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** What a command takes, by name, in the words of citty or of Node’s `parseArgs`. */
export type ArgumentDefinitions = Readonly<Record<string, ArgumentDefinition>>;

type ArgumentDefinition = {
  type?: string;
  alias?: string | readonly string[];
  short?: string;
  /** The values of an `enum`. */
  options?: readonly string[];
  /** Of a boolean: `false` makes `--no-NAME` the flag that says something. */
  default?: unknown;
};

/**
 * Refuses what the parser would pass over: a mistyped `--chekc`, a flag without its value, a value that is none of the
 * choices, a word too many.
 *
 * @throws UsageError with the nearest flag or value
 */
export function checkArguments(rawArgs: readonly string[], definitions: ArgumentDefinitions): void {
  const flags = flagsOf(definitions);
  const rest = [...rawArgs];
  while (rest.length > 0) {
    const argument = rest.shift() as string;
    if (argument === '--') return;
    if (!argument.startsWith('-') || argument === '-') {
      requirePositional(argument, definitions);
      continue;
    }
    const [name = '', ...joined] = argument.split('=');
    const definition = flags.get(name);
    if (!definition)
      throw new UsageError(`There is no flag ${name}. ${suggest(name, shown(flags), 'flags')}`);
    if (definition.type === 'boolean') {
      if (joined.length > 0) throw new UsageError(`${name} takes no value. Say ${name} alone.`);
      continue;
    }
    const value = joined.length > 0 ? joined.join('=') : rest.shift();
    requireValue(name, value, joined.length > 0, flags);
    requireChoice(name, value as string, definition);
  }
}

function flagsOf(definitions: ArgumentDefinitions): Map<string, ArgumentDefinition> {
  const flags = new Map<string, ArgumentDefinition>();
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.type === 'positional') continue;
    flags.set(`--${name}`, definition);
    if (definition.type === 'boolean') flags.set(`--no-${name}`, definition);
    for (const alias of [definition.alias ?? [], definition.short ?? []].flat()) {
      flags.set(alias.length === 1 ? `-${alias}` : `--${alias}`, definition);
    }
  }
  return flags;
}

/** Of a switch the half that changes something. */
function shown(flags: ReadonlyMap<string, ArgumentDefinition>): string[] {
  return [...flags].flatMap(([name, { type, default: byDefault }]) => {
    const isNegative = name.startsWith('--no-');
    return type === 'boolean' && isNegative !== (byDefault === true) ? [] : [name];
  });
}

function requirePositional(argument: string, definitions: ArgumentDefinitions): void {
  if (Object.values(definitions).some(({ type }) => type === 'positional')) return;
  throw new UsageError(
    `${argument} is one word too many: only flags are taken here. ${suggest(`--${argument}`, shown(flagsOf(definitions)), 'flags')}`,
  );
}

function requireValue(
  flag: string,
  value: string | undefined,
  isJoined: boolean,
  flags: ReadonlyMap<string, ArgumentDefinition>,
): void {
  if (value !== undefined && (isJoined || !isFlag(value, flags))) return;
  throw new UsageError(`${flag} wants a value. Write ${flag}=VALUE.`);
}

/** A value may begin with a dash, `-1` for example. */
function isFlag(value: string, flags: ReadonlyMap<string, ArgumentDefinition>): boolean {
  return value.startsWith('--') || flags.has(value);
}

function requireChoice(flag: string, value: string, { type, options = [] }: ArgumentDefinition): void {
  if (type !== 'enum' || options.includes(value)) return;
  throw new UsageError(`${flag} can’t be ${value}. ${suggest(value, options, 'choices')}`);
}
