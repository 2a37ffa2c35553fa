import { defineCommand, runCommand, showUsage } from 'citty';
import { UsageError } from './commands/read-flags.ts';
import { serveCommand } from './commands/serve.ts';

// To serve is what must start quickly; the rest is loaded when it is asked for.
const subCommands = {
  serve: async () => serveCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
};

const main = defineCommand({
  meta: { name: 'sdwebui-mock', description: 'The Stable Diffusion WebUI API without a GPU' },
  subCommands,
});

/** Everything that a user can put right is told in one line; the rest is a fault of ours and shows its stack. */
function tell(error: unknown): void {
  const ours =
    error instanceof Error &&
    /^(UsageError|CLIError|.*(Format|Import|NotFound|InUse)Error)$/.test(error.name);
  console.error(ours ? `sdwebui-mock: ${error.message}` : error);
  process.exitCode = 2;
}

async function run(rawArgs: string[]): Promise<void> {
  const [name] = rawArgs;
  const load = name === undefined ? undefined : subCommands[name as keyof typeof subCommands];
  if (rawArgs.includes('--help') || rawArgs.includes('-h') || name === undefined) {
    return showUsage((load ? await load() : main) as typeof main, load ? main : undefined);
  }
  if (!load) {
    throw new UsageError(
      `There is no command ${name}. Choose one of: ${Object.keys(subCommands).join(', ')}.`,
    );
  }
  await runCommand(main, { rawArgs });
}

await run(process.argv.slice(2)).catch(tell);
