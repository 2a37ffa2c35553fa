import { suggest } from '@sdwebui/client/command-line';
import { type Fault, type FaultKind, faultKinds } from './fault.ts';
import { FaultError } from './fault-error.ts';

const written: readonly string[] = faultKinds.map((kind) => (kind === 'slow' ? 'slow=MS' : kind));

/**
 * Reads a fault as the header `x-mock-fault` names it: `oom`, `slow=500`, `slow=100..900`.
 *
 * @throws FaultError with the nearest one that there is
 */
export function parseFault(text: string): Fault {
  const [kind = '', ...rest] = text.split('=');
  const value = rest.length > 0 ? rest.join('=') : undefined;
  if (kind === 'slow') return parseSlow(value);
  if (!isKind(kind))
    throw new FaultError(`${text || 'An empty text'} is no fault. ${suggest(kind, written, 'faults')}`);
  if (value !== undefined) throw new FaultError(`${text} is no fault: ${kind} takes no value.`);
  return { kind } as Fault; // every kind but slow has nothing else
}

function isKind(text: string): text is FaultKind {
  return faultKinds.some((kind) => kind === text);
}

function parseSlow(text = ''): Fault {
  const range = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text);
  const from = Number(range?.[1]);
  const to = Number(range?.[2] ?? range?.[1]);
  if (range && from <= to) return { kind: 'slow', from, to };
  throw new FaultError(
    `slow=${text} is no delay. Give milliseconds: slow=500, or slow=100..900 for one by chance.`,
  );
}
