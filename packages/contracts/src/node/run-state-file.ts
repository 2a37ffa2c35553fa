import { Buffer } from 'node:buffer';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { ContractError } from '../errors/contract-error.ts';
import type { Answer } from '../exchange/answer.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { RunState } from '../verify/run-state.ts';

/** What makes a run the same run. */
export type RunKey = { target: string; recorded: string; steps: number };

const schema = 'sdwebui-contract-run';

type Line = { scenario: string; results: unknown[] };

/**
 * Opens the file in which a run notes what is done: a line a scenario, written when it is. What a run that was killed had not written
 * to the end counts as not done.
 *
 * @throws {ContractError} when the file is another run's, or none
 */
export async function openRunState(file: string, key: RunKey): Promise<RunState> {
  const head = `${JSON.stringify({ schema, version: 1, ...key })}\n`;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new ContractError(`${file} cannot be read (${error.message}); give another file to --resume.`, {
      cause: error,
    });
  });
  const done = new Map<string, ExchangeResult[]>();
  if (!text.includes('\n')) {
    if (text !== '' && !head.startsWith(text)) refuse(file);
    await write(file, () => writeFile(file, head));
  } else {
    // A line that was cut off has no end.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first = '', ...lines] = whole.trimEnd().split('\n');
    if (`${first}\n` !== head) refuse(file);
    for (const line of lines) {
      const { scenario, results } = parseLine(line, file);
      done.set(scenario, results.map(readResult));
    }
    if (whole.length < text.length) await write(file, () => truncate(file, Buffer.byteLength(whole)));
  }
  return {
    done,
    append: (scenario, results) =>
      write(file, () =>
        appendFile(file, `${JSON.stringify({ scenario, results: results.map(writeResult) })}\n`),
      ),
  };
}

function refuse(file: string): never {
  throw new ContractError(
    `${file} is no state of this run: another target, instance or choice of steps; give another file to --resume, or remove it.`,
  );
}

function parseLine(line: string, file: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch (error) {
    throw new ContractError(`${file} is damaged; remove it, and run again from the start.`, { cause: error });
  }
}

async function write(file: string, act: () => Promise<void>): Promise<void> {
  await act().catch((error: Error) => {
    throw new ContractError(`${file} cannot be written (${error.message}); give another file to --resume.`, {
      cause: error,
    });
  });
}

type WrittenBody = string | { base64: string };

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function writeAnswer({ status, headers, body }: Answer): object {
  return { status, headers: [...headers], body: typeof body === 'string' ? body : { base64: toText(body) } };
}

function readAnswer(written: { status: number; headers: [string, string][]; body: WrittenBody }): Answer {
  const { status, headers, body } = written;
  return {
    status,
    headers: new Map(headers),
    body: typeof body === 'string' ? body : Buffer.from(body.base64, 'base64'),
  };
}

function writeResult({ exchange, live, drifts }: ExchangeResult): object {
  const { request, answer, ...rest } = exchange;
  const body = request.body && toText(request.body);
  return {
    exchange: { ...rest, request: { ...request, body }, answer: writeAnswer(answer) },
    live: writeAnswer(live),
    drifts,
  };
}

/** The file's first line says that a run of ours wrote the rest. */
function readResult(value: unknown): ExchangeResult {
  const { exchange, live, drifts } = value as {
    exchange: ExchangeResult['exchange'] & { request: { body?: string } };
    live: Answer;
    drifts: ExchangeResult['drifts'];
  };
  const { body } = exchange.request as { body?: string };
  const request = { ...exchange.request, body: body === undefined ? undefined : Buffer.from(body, 'base64') };
  return {
    exchange: { ...exchange, request, answer: readAnswer(exchange.answer as never) },
    live: readAnswer(live as never),
    drifts,
  };
}
