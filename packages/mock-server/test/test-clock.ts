export {
  createManualClock as createTestClock,
  type ManualClock as TestClock,
} from '../src/state/manual-clock.ts';
