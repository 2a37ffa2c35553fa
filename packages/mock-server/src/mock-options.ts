import { recordedFlags } from './flags/recorded-flags.ts';
import type { ServerFlags } from './flags/server-flags.ts';
import type { Instance } from './instance/instance.ts';
import { type Clock, systemClock } from './state/clock.ts';
import type { Codecs } from './synthesise/picture/codecs.ts';

/** How a mock is to behave. Flags of the server that are left out are those of the recorded server. */
export type MockOptions = Partial<ServerFlags> & {
  /** Reads and writes pictures: `createNodeCodecs()` of `/node`, `createBrowserCodecs()` of `/browser`. */
  codecs: Codecs;
  /** `false` computes every reply, as if nothing had been recorded. @default true */
  replay?: boolean;
  /**
   * What becomes of a request that no recording answers, of those that recordings answer at all: generations, extras, PNG
   * info, interrogate, what extensions add; and of one for which there is no route. `'compute'` answers as the server
   * would, `'error'` with a 501 that tells which recordings come near, what differs and how to record it.
   * @default 'compute'
   */
  unmatched?: 'compute' | 'error';
  /** Running time of one sampling step in milliseconds. @default 0 */
  stepMs?: number;
  /** @default the system's */
  clock?: Clock;
  /** A number from 0 up to 1, as `Math.random` gives. @default Math.random */
  random?: () => number;
  /**
   * What goes wrong, as `FAULT[@RATE][:PATH]`: `oom`, `503@0.1`, `slow=500:/sdapi/v1/txt2img`. A request's header
   * `x-mock-fault` asks for one that happens to it alone, whatever stands here. @default none
   */
  faults?: readonly string[];
  /** Makes the chance of faults the same in every run. @default undefined: `random` decides */
  faultSeed?: number | undefined;
  /**
   * Answers below `/__mock/` to callers of this machine: requests, state, events, reset. @default false, and true for
   * `sdwebui-mock serve`
   */
  control?: boolean;
  /** How many of the last requests `journal` keeps. @default 0: none are written down; 1000 with `control` */
  journal?: number;
  /** Called when a client asks the server to stop, which `apiServerStop` allows. @default nothing happens */
  onStop?: () => void;
  /** Gets a line for each request, worded as the server's `--api-log` does. @default none are made */
  apiLog?: ((line: string) => void) | undefined;
};

/** {@link MockOptions} with nothing left open. */
export type MockSettings = Required<MockOptions>;

/** Options that contradict each other. */
export class MockOptionsError extends Error {
  override name = 'MockOptionsError';
}

/** @throws MockOptionsError for a mock that could answer nothing */
export function toSettings(options: MockOptions, instance: Instance): MockSettings {
  if (options.replay === false && options.unmatched === 'error') {
    throw new MockOptionsError(
      "replay: false and unmatched: 'error' leave nothing to answer with. Give one of them.",
    );
  }
  return {
    replay: true,
    unmatched: 'compute',
    stepMs: 0,
    clock: systemClock,
    random: Math.random,
    control: false,
    journal: options.control ? 1000 : 0,
    faults: [],
    faultSeed: undefined,
    onStop: () => {},
    apiLog: undefined,
    ...recordedFlags(instance),
    ...options,
  };
}
