import { createMock } from '../../mock.ts';
import { createBrowserCodecs } from '../codecs.ts';
import { loadInstance } from '../load-instance.ts';
import { answerPage } from './answer-page.ts';
import type { WorkerScope } from './worker-scope.ts';
import { readWorkerSettings } from './worker-settings.ts';

const { baseUrl, instance, wasm, stepMs, replay, faults } = readWorkerSettings(self.location.href);

// TypeScript takes this file for a page's, like all others.
answerPage(self as unknown as WorkerScope, baseUrl, async () =>
  createMock(await loadInstance(instance), { codecs: createBrowserCodecs({ wasm }), stepMs, replay, faults }),
);
