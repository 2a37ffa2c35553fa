import type { Fault } from './fault.ts';
import { FaultError } from './fault-error.ts';
import { parseFault } from './parse-fault.ts';

/** A fault, how often it happens, and to which requests. */
export type FaultRule = {
  fault: Fault;
  /** From 0, never, to 1, each time. */
  rate: number;
  /** Whether it can happen to a request for this path. */
  applies: (path: string) => boolean;
};

/** Operations that make pictures, and so can run out of memory or send a broken one. */
const makesPictures = /^\/sdapi\/v1\/(txt2img|img2img|extra-single-image|extra-batch-images)$/;

/** The server's own routes, and those of its extensions; not the pages and the spec. */
const isApi = (path: string) => !/^\/(docs|redoc|openapi\.json)?$/.test(path);

/**
 * Reads `FAULT[@RATE][:PATH]`: `oom`, `503@0.1`, `slow=500:/sdapi/v1/txt2img`, `reset@0.05:/sdapi/*`. Without a path a
 * rule is for the whole API, `oom` and `invalid-base64` for what makes pictures.
 *
 * @throws FaultError
 */
export function parseFaultRule(text: string): FaultRule {
  const [, name = '', chance, path] = /^([^@:]*)(?:@([^:]*))?(?::(.*))?$/s.exec(text) ?? [];
  const fault = parseFault(name);
  return {
    fault,
    rate: chance === undefined ? 1 : parseRate(chance, text),
    applies: parsePath(path, fault, text),
  };
}

function parseRate(text: string, rule: string): number {
  const rate = Number(text);
  if (text !== '' && rate >= 0 && rate <= 1) return rate;
  throw new FaultError(`${rule}: @${text} is no rate. Give a number from 0 to 1, for example @0.1.`);
}

function parsePath(path: string | undefined, { kind }: Fault, rule: string): FaultRule['applies'] {
  if (path === undefined) {
    return kind === 'oom' || kind === 'invalid-base64' ? (asked) => makesPictures.test(asked) : isApi;
  }
  if (!path.startsWith('/')) {
    throw new FaultError(
      `${rule}: ${path || 'nothing'} is no path. Write one as :/sdapi/v1/txt2img or :/sdapi/*.`,
    );
  }
  if (!path.endsWith('*')) return (asked) => asked === path;
  const start = path.slice(0, -1);
  return (asked) => asked.startsWith(start);
}
