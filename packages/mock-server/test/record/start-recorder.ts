import { onTestFinished } from 'vitest';
import { createRecorder, type Recorder } from '../../src/node/record/create-recorder.ts';
import type { RecorderEvent } from '../../src/node/record/recorder-event.ts';
import type { RecorderOptions } from '../../src/node/record/recorder-options.ts';
import { createDefaultRedaction } from '../../src/node/record/redaction.ts';

export type TestRecorder = Recorder & { events: RecorderEvent[] };

/** A recorder on a free port that asks for nothing by itself, and is stopped when the test ends. */
export async function startRecorder(
  options: Pick<RecorderOptions, 'upstream' | 'folder'> & Partial<RecorderOptions>,
): Promise<TestRecorder> {
  const events: RecorderEvent[] = [];
  const recorder = await createRecorder({
    redaction: createDefaultRedaction(),
    lists: false,
    port: 0,
    tell: (event) => events.push(event),
    ...options,
  });
  let stopped: ReturnType<Recorder['stop']> | undefined;
  const stop = () => (stopped ??= recorder.stop());
  onTestFinished(async () => {
    recorder.dropInFlight();
    await stop().catch(() => {});
  });
  return Object.assign(Object.create(recorder) as Recorder, { events, stop });
}
