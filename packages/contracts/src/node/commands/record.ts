import { randomUUID } from 'node:crypto';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import manifest from '../../../package.json' with { type: 'json' };
import { ContractError } from '../../errors/contract-error.ts';
import { toHar } from '../../exchange/to-har.ts';
import { createUrlTarget } from '../../target/url-target.ts';
import { recordScenarios } from '../../verify/record-scenarios.ts';
import { chooseScenarios, parseLimits } from '../choose-scenarios.ts';
import type { Output } from '../output.ts';
import { redactExchanges } from '../redact-exchanges.ts';
import { runArgs } from '../run-args.ts';
import { targetArgs, toTargetOptions } from '../target-args.ts';
import { playArgs } from '../verify-args.ts';
import { writeOutput } from '../write-output.ts';

const args = {
  server: { type: 'positional', required: false, valueHint: 'URL', description: 'The server to record' },
  out: { type: 'string', valueHint: 'FILE.har', description: 'Where the recording is written' },
  only: runArgs.only,
  ...targetArgs,
  ...playArgs,
} satisfies ArgsDef;

/** `record URL --out FILE.har`: plays the scenarios on a server and keeps what it answered. */
export function createRecordCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: {
      name: 'record',
      description: 'Play the scenarios on a server and write what it answered as a HAR',
    },
    args,
    async run({ args: { server, out, ...rest }, rawArgs }): Promise<number> {
      if (!server || !out) {
        throw new ContractError(
          'A server is recorded into a file; write: sdwebui-contract record http://127.0.0.1:7860 --out my-server.har',
        );
      }
      const limits = parseLimits(rest);
      const selection = await chooseScenarios(rest);
      const target = createUrlTarget(server, toTargetOptions(rest, rawArgs));
      try {
        const runId = randomUUID().slice(0, 8);
        const { exchanges, notes } = await recordScenarios({ ...selection, target, runId, limits });
        if (exchanges.length === 0)
          throw new ContractError('Nothing was recorded; raise --max-time or --max-generations.');
        const clean = redactExchanges(exchanges);
        await writeOutput(
          out,
          `${JSON.stringify(toHar(clean, target.name, manifest.version), null, 1)}\n`,
          'recording',
        );
        for (const note of notes) print(note);
        const played = new Set(clean.map(({ scenario }) => scenario)).size;
        print(
          `${out}: ${clean.length} exchanges of ${played} scenarios; passwords, paths and addresses were replaced.`,
        );
        return 0;
      } finally {
        await target.close();
      }
    },
  });
}
