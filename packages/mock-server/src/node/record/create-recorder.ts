import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { askUpstream, findSpec, specUrl } from './ask-upstream.ts';
import { type FoldedRecording, foldRecording } from './fold-recording.ts';
import { InFlight } from './in-flight.ts';
import { findKnownPaths } from './known-paths.ts';
import { listenAsProxy } from './proxy-server.ts';
import { recordLists } from './record-lists.ts';
import { recordRequests } from './record-requests.ts';
import type { RecorderEvent } from './recorder-event.ts';
import { type RecorderOptions, toRecorderSettings } from './recorder-options.ts';
import { inspectFolder } from './recording-folder.ts';
import { createRouteFilter } from './route-filter.ts';
import { openSpool } from './spool.ts';
import { addToTally, emptyTally, type Tally } from './tally.ts';
import { createUpstream } from './upstream.ts';

/** A recorder that listens. */
export type Recorder = {
  /** `http://127.0.0.1:7861`, where clients go in place of the server. */
  url: string;
  port: number;
  /** The server's address, without a password. */
  upstream: string;
  /** Exchanges that an unfinished recording brought along. */
  resumed: number;
  /** Exchanges that were in flight when it was killed, and are gone. */
  torn: number;
  /** False where the server has no spec: the instance will only repeat what was recorded. */
  hasSpec: boolean;
  /** What came of the requests so far. */
  readonly tally: Readonly<Tally>;
  /** Exchanges under way that are to be recorded. */
  readonly inFlight: number;
  /** Breaks off what is under way, so that `stop` need not wait for it. It is left out. */
  dropInFlight: () => void;
  /**
   * Takes no more requests, waits for those that are under way, and makes the instance of the recording.
   *
   * @throws FolderNotWritableError when the disk refuses the instance; the recording is then still there.
   */
  stop: () => Promise<RecordingSummary>;
};

/** What came of a recording. */
export type RecordingSummary = Tally & FoldedRecording;

/**
 * Starts a proxy in front of a server that passes everything on and records it as an instance. The recording survives the end of
 * the process at any moment: `loadInstance` reads it as it is, and a new recorder goes on with it.
 *
 * @throws UpstreamNotFoundError when the server does not answer.
 * @throws FolderInUseError when the folder holds something else, or another recorder is at work there.
 * @throws FolderNotWritableError
 * @throws Error with `code` EADDRINUSE when the port is taken.
 * @example
 * const recorder = await createRecorder({ upstream: 'http://127.0.0.1:7860', folder: 'mine', redaction, port: 0 });
 * await fetch(`${recorder.url}/sdapi/v1/samplers`);
 * await recorder.stop();
 */
export async function createRecorder(options: RecorderOptions): Promise<Recorder> {
  const { all, disk, folder, host, lists, port, redaction, resume, scenario, ...settings } =
    toRecorderSettings(options);
  const root = resolve(folder);
  const upstream = createUpstream(settings.upstream);
  await inspectFolder(root, { resume });
  const specReply = await askUpstream(upstream, specUrl);
  const spec = findSpec(specReply);
  const isApiRoute = createRouteFilter(spec);
  const spool = await openSpool(root, disk);
  const known = await findKnownPaths(root);
  const tally = emptyTally();
  const inFlight = new InFlight();
  let isStopping = false;

  function tell(event: RecorderEvent): void {
    addToTally(tally, event);
    settings.tell(event);
  }

  const onRequest = recordRequests({
    ...{ upstream, spool, redaction, inFlight, scenario, tell },
    isWanted: all ? () => true : isApiRoute,
    isStopping: () => isStopping,
  });
  const gate = createGate();
  const whenReady: RequestListener = (...exchange) => void gate.passed.then(() => onRequest(...exchange));
  const server = await listenAsProxy(upstream, whenReady, { host, port }).catch(async (error) => {
    await spool.release();
    throw error;
  });
  try {
    // Clients that come earlier wait: start values are those of before the first request.
    if (lists) await recordLists({ upstream, spool, redaction, tell, spec, specReply, known });
  } catch (error) {
    await server.close();
    await spool.release();
    throw error;
  }
  gate.open();
  return {
    url: server.url,
    port: server.port,
    upstream: upstream.url,
    resumed: spool.resumed,
    torn: spool.torn,
    hasSpec: spec !== undefined || known.has(specUrl),
    tally,
    get inFlight() {
      return inFlight.count;
    },
    dropInFlight: () => inFlight.abortTaken('the recorder was stopped'),
    stop: async () => {
      isStopping = true;
      server.stopListening();
      await inFlight.settled();
      inFlight.abortAll('the recorder was stopped');
      await server.close();
      upstream.close();
      try {
        return { ...tally, ...(await foldRecording(root, redaction)) };
      } finally {
        await spool.release();
      }
    },
  };
}

function createGate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
