import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { countOf } from '../record/count-of.ts';
import { createRecorder, type Recorder } from '../record/create-recorder.ts';
import { finishRecording } from '../record/finish-recording.ts';
import { formatEvent } from '../record/format-event.ts';
import { formatSummary } from '../record/format-summary.ts';
import type { RecorderEvent } from '../record/recorder-event.ts';
import { toScenarioName } from '../record/scenario-name.ts';
import { emptyTally } from '../record/tally.ts';
import { assertRecordingAllowed } from './assert-recording-allowed.ts';
import { onStopRequest } from './on-stop-request.ts';
import { readPort } from './read-flags.ts';
import { createEntryRedaction, type EntryRedaction, redactionArguments } from './redact-entries.ts';

export const recordExamples: readonly string[] = [
  'sdwebui-mock record --upstream http://127.0.0.1:7860 --out my-server # then point your client at port 7861',
  'sdwebui-mock record --upstream https://user:password@gpu.example/sd --out my-server --scenario txt2img/first',
  'sdwebui-mock record --upstream http://127.0.0.1:7860 --out my-server --resume # add to what is there',
  'sdwebui-mock record --out my-server --finish # the recorder was killed, and the server is gone',
];

export const recordCommand = defineCommand({
  meta: { name: 'record', description: 'Record a real server, as a proxy in front of it' },
  args: {
    upstream: { type: 'string', valueHint: 'URL', description: 'Address of the server' },
    out: { type: 'string', required: true, valueHint: 'DIR', description: 'Folder of the instance' },
    port: { type: 'string', default: '7861', valueHint: 'N', description: 'Port; 0 takes a free one' },
    host: { type: 'string', default: '127.0.0.1', valueHint: 'ADDRESS', description: 'Address to listen on' },
    scenario: {
      type: 'string',
      valueHint: 'GROUP/NAME',
      description: 'Name what is recorded; a request can name itself by the header x-mock-scenario',
    },
    all: { type: 'boolean', description: 'Record the web page’s requests too, not the API’s alone' },
    lists: {
      type: 'boolean',
      default: true,
      description: 'Ask for the spec and the lists at the start',
      negativeDescription: 'Record only what clients ask for',
    },
    resume: { type: 'boolean', description: 'Append to an instance that is there already' },
    finish: { type: 'boolean', description: 'Make the instance of a recording that was cut off, and end' },
    ...redactionArguments,
    quiet: { type: 'boolean', description: 'Print no line for each request' },
    'allow-ci': { type: 'boolean', description: 'Record although this is CI' },
  },
  async run({ args }) {
    const redaction = createEntryRedaction(args);
    if (args.finish) return finish(args.out, redaction);
    assertRecordingAllowed(process.env, args['allow-ci'] ?? false);
    if (args.upstream === undefined) {
      throw new UsageError('Which server is to be recorded? Give its address with --upstream.');
    }
    const port = readPort('--port', args.port);
    const recorder = await createRecorder({
      ...{
        upstream: args.upstream,
        folder: args.out,
        redaction: redaction.redaction,
        host: args.host,
        port,
      },
      ...{ all: args.all ?? false, lists: args.lists, resume: args.resume ?? false },
      scenario: args.scenario === undefined ? undefined : readScenario(args.scenario),
      tell: args.quiet ? () => {} : printer(),
    }).catch((error) => {
      throw explain(error, port);
    });
    greet(recorder, args.out);
    await stopWhenAsked(recorder, args.out);
    redaction.tell(args.out);
  },
});

async function finish(folder: string, { redaction, tell }: EntryRedaction): Promise<void> {
  const folded = await finishRecording(folder, redaction);
  console.log(formatSummary(folder, { ...emptyTally(), ...folded }));
  tell(folder);
}

function readScenario(text: string): string {
  const name = toScenarioName(text);
  if (name !== undefined) return name;
  throw new UsageError(`--scenario ${text} has no letter or digit. Give a name such as txt2img/first.`);
}

/** A line for each request of a client. What passes unrecorded, a page's hundred files, is told of once. */
function printer(): (event: RecorderEvent) => void {
  let toldOfPassing = false;
  return (event) => {
    const { from, outcome } = event;
    if (from === 'recorder') return;
    const passed = outcome.kind === 'passed' && outcome.problem === undefined;
    if (!passed) return console.log(formatEvent(event));
    if (!toldOfPassing) console.log(`${formatEvent(event)}  not of the API: passed unrecorded, as all such`);
    toldOfPassing = true;
  };
}

function greet({ url, upstream, resumed, torn, hasSpec, tally }: Recorder, folder: string): void {
  console.log(`Recording on ${url}: point your client there, and stop with Ctrl+C or q.`);
  console.log(`Everything passes on to ${upstream} and is kept in ${folder}.`);
  if (resumed > 0)
    console.log(`Going on with what was recorded there before: ${countOf(resumed, 'exchange')}.`);
  if (torn > 0) console.log(`Left out of it: ${torn} that were in flight when it was cut off.`);
  if (tally.recorded > 0) console.log(`The server’s spec and lists are recorded already: ${tally.recorded}.`);
  for (const [reason, count] of tally.leftOut) console.log(`Not ${countOf(count, 'list')}: ${reason}`);
  if (!hasSpec) console.log('No /openapi.json here: the instance will only repeat what is recorded now.');
}

function stopWhenAsked(recorder: Recorder, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const stopListening = onStopRequest(() => {
      if (stopping) return recorder.dropInFlight();
      stopping = true;
      const waiting = recorder.inFlight;
      if (waiting > 0) console.log(`Waiting for ${waiting} in flight; Ctrl+C again leaves them out.`);
      recorder
        .stop()
        .then((summary) => console.log(formatSummary(folder, summary)))
        .then(resolve, reject)
        .finally(stopListening);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new UsageError(`Port ${port} is taken. Choose another with --port, or 0 for a free one.`);
}
