import { checkArguments, findCommand, formatExamples } from '@sdwebui/client/command-line';
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { serveCommand, serveExamples } from './commands/serve.ts';

/** A command, and command lines that show it. */
type Documented = { command: CommandDef; examples: readonly string[] };

/** Each command has arguments of its own, of which only it knows the types. */
const document = (command: unknown, examples: readonly string[]): Documented => ({
  command: command as CommandDef,
  examples,
});

const curation = () => import('./commands/curation.ts');

// To serve is what must start quickly; the rest is loaded when it is asked for.
const commands = {
  serve: async () => document(serveCommand, serveExamples),
  bundle: async () => {
    const { bundleCommand, bundleExamples } = await import('./commands/bundle.ts');
    return document(bundleCommand, bundleExamples);
  },
  import: async () => {
    const { importCommand, importExamples } = await curation();
    return document(importCommand, importExamples);
  },
  inspect: async () => {
    const { inspectCommand, inspectExamples } = await curation();
    return document(inspectCommand, inspectExamples);
  },
  prune: async () => {
    const { pruneCommand, pruneExamples } = await curation();
    return document(pruneCommand, pruneExamples);
  },
  merge: async () => {
    const { mergeCommand, mergeExamples } = await curation();
    return document(mergeCommand, mergeExamples);
  },
  diff: async () => {
    const { diffCommand, diffExamples } = await curation();
    return document(diffCommand, diffExamples);
  },
  record: async () => {
    const { recordCommand, recordExamples } = await curation();
    return document(recordCommand, recordExamples);
  },
  scrub: async () => {
    const { scrubCommand, scrubExamples } = await curation();
    return document(scrubCommand, scrubExamples);
  },
};

async function run([name = '--help', ...rawArgs]: readonly string[]): Promise<void> {
  if (name === '--help' || name === '-h') return console.log(await usage());
  const { command, examples } = await findCommand(name, commands)();
  if (rawArgs.includes('--help') || rawArgs.includes('-h')) {
    return console.log(`${await renderUsage(command, program({}))}\n${formatExamples(examples)}`);
  }
  checkArguments(rawArgs, command.args as Parameters<typeof checkArguments>[1]);
  await runCommand(command, { rawArgs });
}

async function usage(): Promise<string> {
  const loaded = Object.entries(commands).map(
    async ([name, load]) => [name, (await load()).command] as const,
  );
  return renderUsage(program(Object.fromEntries(await Promise.all(loaded))));
}

function program(subCommands: Record<string, CommandDef>): CommandDef {
  return defineCommand({
    meta: { name: 'sdwebui-mock', description: 'The Stable Diffusion WebUI API without a GPU' },
    subCommands,
  });
}

/** Everything that a user can put right is told in one line; the rest is a fault of ours and shows its stack. */
function tell(error: unknown): void {
  const ours =
    error instanceof Error &&
    /^(UsageError|CLIError|.*(Format|Import|NotFound|NotWritable|InUse)Error)$/.test(error.name);
  console.error(ours ? `sdwebui-mock: ${error.message}` : error);
  process.exitCode = 2;
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

await run(process.argv.slice(2)).catch(tell);
