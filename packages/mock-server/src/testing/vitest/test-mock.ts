import type { MockApp } from '../../app.ts';
import type { Instance } from '../../instance/instance.ts';
import type { Journal } from '../../journal/journal.ts';
import type { MockOptions } from '../../mock-options.ts';
import type { Clock } from '../../state/clock.ts';
import type { ManualClock } from '../../state/manual-clock.ts';

/** How the mock of each test is to behave: what {@link MockOptions} say, and where it differs in a test. */
export type TestMockOptions = Omit<Partial<MockOptions>, 'clock'> & {
  /** A folder, or an instance that was loaded already. Read once for all tests of a worker. @default the built-in one */
  instance?: string | Instance;
  /** Listens on a port of its own as well, for what can't be given a `fetch`. @default false */
  listen?: boolean;
  /** `'manual'` stands still until the test moves it on. @default the system's */
  clock?: 'manual' | Clock;
};

/** The mock of the running test: a fresh one each time. */
export type TestMock = {
  /** Asks the mock of the test that runs; a client may be given it before any test does. */
  fetch: typeof fetch;
  readonly app: MockApp;
  /** Everything that the mock was asked. */
  readonly journal: Journal;
};

/** With `listen: true`: where it listens, `http://127.0.0.1:41837`. */
export type ListeningTestMock = TestMock & { readonly url: string };

/** With `clock: 'manual'`: the clock. */
export type TimedTestMock = TestMock & { readonly clock: ManualClock };

/** What a mock with these options has. */
export type TestMockFor<Options extends TestMockOptions> = TestMock &
  (Options extends { listen: true } ? ListeningTestMock : unknown) &
  (Options extends { clock: 'manual' } ? TimedTestMock : unknown);
