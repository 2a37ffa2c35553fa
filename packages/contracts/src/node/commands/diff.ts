import { basename } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { diffLive } from '../../diff/diff-live.ts';
import { diffRecordings } from '../../diff/diff-recordings.ts';
import { ContractError } from '../../errors/contract-error.ts';
import type { RecordedExchange } from '../../exchange/recorded-exchange.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport, type RunFacts } from '../../report/index.ts';
import { createUrlTarget, type UrlTargetOptions } from '../../target/url-target.ts';
import { finishRun } from '../finish-run.ts';
import { loadRecording } from '../load-recording.ts';
import type { Output } from '../output.ts';
import { createNodePictureChecker } from '../picture-checker.ts';
import { parseReportArgs, reportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';
import { targetArgs, toTargetOptions } from '../target-args.ts';

const { only } = runArgs;
const args = {
  before: {
    type: 'positional',
    required: false,
    valueHint: 'BEFORE',
    description:
      'The recording that callers were written for: a HAR, the folder of an instance, or webui-1.10.1',
  },
  after: {
    type: 'positional',
    required: false,
    valueHint: 'AFTER',
    description: 'The recording after the upgrade, given likewise, or the URL of a server to ask',
  },
  ...targetArgs,
  only,
  ...reportArgs,
} satisfies ArgsDef;

type Compared = { results: Parameters<typeof createReport>[0]; target: string; notes: string[] };

/** `diff BEFORE AFTER`: what an upgrade changed, a finding a cause. */
export function createDiffCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: {
      name: 'diff',
      description: 'Say what an upgrade changed: two recordings, or a recording and a server',
    },
    args,
    async run({ args: { before, after, only: prefix, _: words, ...rest }, rawArgs }): Promise<number> {
      if (!before || !after || words.length > 2) {
        throw new ContractError('Two sides are compared; write: sdwebui-contract diff BEFORE AFTER');
      }
      if (isUrl(before)) {
        throw new ContractError(
          `${before} is a server; BEFORE is a recording: sdwebui-contract diff RECORDING.har URL`,
        );
      }
      const reporting = parseReportArgs(rest);
      const options = toTargetOptions(rest, rawArgs);
      const exchanges = selectScenarios(await loadRecording(before), prefix, ({ scenario }) => scenario);
      const startedAt = new Date();
      const begin = performance.now();
      const { results, target, notes } = isUrl(after)
        ? await compareLive(exchanges, after, options)
        : await compareRecordings(exchanges, after, prefix);
      const facts: RunFacts = {
        command: 'diff',
        target,
        recorded: basename(before),
        startedAt,
        durationMs: performance.now() - begin,
        failOn: reporting.failOn,
        notes,
      };
      return finishRun(createReport(results, facts), reporting, print);
    },
  });
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function compareLive(
  exchanges: RecordedExchange[],
  url: string,
  options: UrlTargetOptions,
): Promise<Compared> {
  const target = createUrlTarget(url, options);
  try {
    const { results, notSent } = await diffLive({ exchanges, target, check: createNodePictureChecker() });
    const notes = noteOf(notSent.length, 'not sent, for they name models that the server does not have');
    return { results, target: target.name, notes };
  } finally {
    await target.close();
  }
}

async function compareRecordings(
  exchanges: RecordedExchange[],
  after: string,
  prefix: string | undefined,
): Promise<Compared> {
  const others = selectScenarios(await loadRecording(after), prefix, ({ scenario }) => scenario);
  const { results, onlyBefore, onlyAfter } = await diffRecordings(
    exchanges,
    others,
    createNodePictureChecker(),
  );
  if (results.length === 0) {
    throw new ContractError(
      `${after} has none of the requests of the other recording; record the same scenarios.`,
    );
  }
  const notes = [
    ...noteOf(onlyBefore.length, 'only in the first recording, and not compared'),
    ...noteOf(onlyAfter.length, 'only in the second recording, and not compared'),
  ];
  return { results, target: basename(after), notes };
}

function noteOf(count: number, what: string): string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? 'exchange is' : 'exchanges are'} ${what}.`];
}
