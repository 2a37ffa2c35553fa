import { expect, test } from 'vitest';
import { readWorkerSettings, toWorkerUrl } from './worker-settings.ts';

const script = 'https://host/app/sdwebui-mock-worker.js';
const alone = {
  baseUrl: 'https://host/app/sdwebui',
  instance: 'https://host/app/sdwebui-mock/',
  wasm: 'https://host/app/sdwebui-mock/wasm/',
  stepMs: 0,
  replay: true,
  faults: [],
};

test.each([
  ['', alone],
  ['?baseUrl=/sd', { ...alone, baseUrl: 'https://host/sd' }],
  ['?baseUrl=http://127.0.0.1:7860/', { ...alone, baseUrl: 'http://127.0.0.1:7860' }],
  ['?instance=../mine', { ...alone, instance: 'https://host/mine/', wasm: 'https://host/mine/wasm/' }],
  ['?wasm=https://cdn.example/wasm', { ...alone, wasm: 'https://cdn.example/wasm' }],
  ['?stepMs=20&replay=false', { ...alone, stepMs: 20, replay: false }],
  ['?faults=oom@0.1&faults=slow=5', { ...alone, faults: ['oom@0.1', 'slow=5'] }],
])('a script with the query %j has its settings', (query, settings) => {
  expect(readWorkerSettings(script + query)).toEqual(settings);
});

test.each([
  ['?stepMs=soon', 'stepMs=soon is no number of milliseconds'],
  ['?baseUrl=ftp://host', 'ftp://host/ is no address of a server'],
])('refuses %s', (query, words) => {
  expect(() => readWorkerSettings(script + query)).toThrow(words);
});

test('reads what a page wrote, and nothing that it left out', () => {
  const settings = { ...alone, stepMs: 7, replay: false, faults: ['oom', 'reset@0.5:/sdapi/*'] };
  expect(readWorkerSettings(toWorkerUrl(new URL(script), settings).href)).toEqual(settings);
  expect(toWorkerUrl(new URL(script), { stepMs: undefined }).href).toBe(script);
});
