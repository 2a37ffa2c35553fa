export { createNodeCodecs } from './codecs.ts';
export {
  builtInInstance,
  builtInInstanceFolder,
  InstanceNotFoundError,
  loadInstance,
} from './load-instance.ts';
export { type RunningMock, serveMock } from './serve-mock.ts';
