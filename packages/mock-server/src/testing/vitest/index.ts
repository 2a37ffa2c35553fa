export { matchers } from './matchers.ts';
export type {
  ListeningTestMock,
  TestMock,
  TestMockFor,
  TestMockOptions,
  TimedTestMock,
} from './test-mock.ts';
export { useMock } from './use-mock.ts';
