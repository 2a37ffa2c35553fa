export { CodecUnavailableError } from '../codecs/codec-unavailable-error.ts';
export type { WasmName } from '../codecs/wasm-files.ts';
export { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
export { type BrowserCodecOptions, createBrowserCodecs } from './codecs.ts';
export { loadInstance } from './load-instance.ts';
export {
  type RegisteredMock,
  registerMockServiceWorker,
  ServiceWorkerError,
  type ServiceWorkerOptions,
} from './register-mock-service-worker.ts';
