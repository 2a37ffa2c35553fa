import type { ArgsDef } from 'citty';
import { ContractError } from '../errors/contract-error.ts';
import type { HeaderLines } from '../exchange/headers.ts';
import type { UrlTargetOptions } from '../target/url-target.ts';
import { parseCount } from './parse-count.ts';

/** How a server at a URL is spoken to. */
export const targetArgs = {
  timeout: {
    type: 'string',
    valueHint: 'SECONDS',
    default: '300',
    description: 'How long one answer of the server may take, to its last byte',
  },
  header: {
    type: 'string',
    valueHint: "'NAME: VALUE'",
    description:
      'Send this header with every request, such as a token for a proxy; may be given several times',
  },
  insecure: {
    type: 'boolean',
    default: false,
    description: 'Take a certificate that nobody vouches for',
  },
} satisfies ArgsDef;

export type TargetFlags = { timeout: string; insecure: boolean };

/**
 * @param rawArgs - the command line, since the parser keeps only the last of several headers
 * @throws {ContractError} when one makes no sense
 */
export function toTargetOptions(
  { timeout, insecure }: TargetFlags,
  rawArgs: readonly string[],
): UrlTargetOptions {
  const seconds = parseCount('--timeout', timeout);
  if (seconds === 0) throw new ContractError('--timeout 0 leaves no time to answer; write --timeout 60.');
  return { timeout: seconds * 1000, headers: findHeaders(rawArgs), insecure };
}

function findHeaders(rawArgs: readonly string[]): HeaderLines {
  const flag = '--header';
  return rawArgs.flatMap((argument, i) => {
    if (argument === flag) return [parseHeader(rawArgs[i + 1] ?? '')];
    return argument.startsWith(`${flag}=`) ? [parseHeader(argument.slice(flag.length + 1))] : [];
  });
}

function parseHeader(text: string): [string, string] {
  const [, name, value = ''] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([^\r\n]*)$/.exec(text) ?? [];
  if (name !== undefined) return [name, value];
  throw new ContractError(`--header ${JSON.stringify(text)} is no header; write --header 'X-Token: secret'.`);
}
