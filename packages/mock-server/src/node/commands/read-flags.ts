import { UsageError } from '@sdwebui/client/command-line';
import { FaultError } from '../../faults/fault-error.ts';
import { parseFaultRule } from '../../faults/fault-rule.ts';
import { splitList } from '../../flags/split-list.ts';
import { type Credentials, parseCredentials } from '../../protocol/basic-auth.ts';

/** @throws UsageError */
export function readPort(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(`${flag} ${text} is no port. Give a number from 0 to 65535.`);
}

/** @throws UsageError */
export function readMilliseconds(flag: string, text: string): number {
  const ms = Number(text);
  if (text.trim() !== '' && ms >= 0 && Number.isFinite(ms)) return ms;
  throw new UsageError(`${flag} ${text} is no time. Give milliseconds, for example ${flag} 20.`);
}

/** @throws UsageError */
export function readCount(flag: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`${flag} ${text} is no whole number. Give one, for example ${flag} 7.`);
}

/** `oom@0.1,slow=200` @throws UsageError */
export function readFaults(text: string): string[] {
  const rules = splitList(text);
  for (const rule of rules) {
    try {
      parseFaultRule(rule);
    } catch (error) {
      throw error instanceof FaultError ? new UsageError(`--fault ${error.message}`) : error;
    }
  }
  return rules;
}

/** `user:password,other:secret` @throws UsageError */
export function readCredentials(text: string): Credentials[] {
  const credentials = parseCredentials(text);
  if (credentials.length !== splitList(text).length) {
    throw new UsageError('--api-auth wants USER:PASSWORD, several with commas between them.');
  }
  return credentials;
}

/** A path below which the server is found, without slashes around it. @throws UsageError */
export function readSubpath(text: string): string {
  const path = text.replace(/^\/+|\/+$/g, '');
  if (/^[\w.~/-]+$/.test(path)) return path;
  throw new UsageError(`--subpath ${text} is no path. Give a name such as sdwebui, without a host.`);
}

/** `http://127.0.0.1:7860` @throws UsageError */
export function readOrigin(flag: string, text: string): string {
  if (/^https?:\/\/[^/?#\s]+\/?$/i.test(text)) return text;
  throw new UsageError(
    `${flag} ${text} is no origin. Give scheme, host and port: ${flag} http://127.0.0.1:7860.`,
  );
}
