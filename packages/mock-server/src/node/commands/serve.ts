import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { faultKinds } from '../../faults/fault.ts';
import { splitList } from '../../flags/split-list.ts';
import { createMock } from '../../mock.ts';
import type { MockOptions } from '../../mock-options.ts';
import { createCodecsOnDemand } from '../codecs-on-demand.ts';
import { builtInInstanceFolder, loadInstance } from '../load-instance.ts';
import { serveMock } from '../serve-mock.ts';
import {
  readCount,
  readCredentials,
  readFaults,
  readMilliseconds,
  readPort,
  readSubpath,
} from './read-flags.ts';

export const serveExamples = [
  'sdwebui-mock serve # the built-in instance on http://127.0.0.1:7860',
  'sdwebui-mock serve --instance my-server --port 0 # a recording of yours, on a free port',
  'sdwebui-mock serve --strict # compute nothing: what was not recorded is an error that says what comes near',
  'sdwebui-mock serve --no-replay --step-ms 0 # compute every reply, at once',
  'sdwebui-mock serve --fault oom@0.1,slow=200..800 # one generation in ten fails, every reply is late',
  'sdwebui-mock serve --api-auth user:secret # the server’s own flags work here too',
];

export const serveCommand = defineCommand({
  meta: { name: 'serve', description: 'Run the mock server' },
  args: {
    port: { type: 'string', default: '7860', valueHint: 'N', description: 'Port; 0 takes a free one' },
    host: { type: 'string', default: '127.0.0.1', valueHint: 'ADDRESS', description: 'Address to listen on' },
    instance: {
      type: 'string',
      valueHint: 'DIR',
      description: 'Instance folder (default: the built-in webui-1.10.1)',
    },
    replay: {
      type: 'boolean',
      default: true,
      description: 'Answer with recordings where they match',
      negativeDescription: 'Compute every reply, as if nothing had been recorded',
    },
    strict: {
      type: 'boolean',
      description: 'Answer what no recording answers with a 501 that names the nearest ones',
    },
    'step-ms': {
      type: 'string',
      default: '20',
      valueHint: 'MS',
      description: 'Running time of one sampling step',
    },
    control: {
      type: 'boolean',
      default: true,
      description: 'Answer below /__mock/ to this machine: requests, state, events, reset',
      negativeDescription: 'Have nothing below /__mock/',
    },
    fault: {
      type: 'string',
      valueHint: 'FAULT[@RATE][:PATH],…',
      description: `What goes wrong: ${faultKinds.join(' | ')} (slow=MS or slow=MIN..MAX)`,
    },
    'fault-seed': {
      type: 'string',
      valueHint: 'N',
      description: 'Makes the chance of faults the same in every run',
    },
    'api-auth': {
      type: 'string',
      valueHint: 'USER:PASSWORD,…',
      description: 'HTTP Basic, as the server’s flag',
    },
    nowebui: { type: 'boolean', description: 'The API alone, as the server’s flag' },
    'api-server-stop': { type: 'boolean', description: 'Routes that stop the mock, as the server’s flag' },
    subpath: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Answer below this path too, as the server’s flag',
    },
    'api-log': { type: 'boolean', description: 'Print each request, as the server’s flag' },
    'cors-allow-origins': {
      type: 'string',
      valueHint: 'ORIGIN,…',
      description: 'CORS, as the server’s flag',
    },
  },
  async run({ args }) {
    const port = readPort('--port', args.port);
    if (args.strict && !args.replay) {
      throw new UsageError('--strict and --no-replay leave nothing to answer with. Give one of them.');
    }
    let stop = () => {};
    const options: MockOptions = {
      onStop: () => setImmediate(stop),
      codecs: createCodecsOnDemand(),
      control: args.control,
      replay: args.replay,
      unmatched: args.strict ? 'error' : 'compute',
      stepMs: readMilliseconds('--step-ms', args['step-ms']),
    };
    if (args.fault !== undefined) options.faults = readFaults(args.fault);
    if (args['fault-seed'] !== undefined) options.faultSeed = readCount('--fault-seed', args['fault-seed']);
    // Left out, they are as they were on the recorded server.
    if (args['api-auth'] !== undefined) options.apiAuth = readCredentials(args['api-auth']);
    if (args.nowebui !== undefined) options.nowebui = args.nowebui;
    if (args['api-server-stop'] !== undefined) options.apiServerStop = args['api-server-stop'];
    if (args.subpath !== undefined) options.subpath = readSubpath(args.subpath);
    if (args['api-log']) options.apiLog = (line) => console.log(line);
    if (args['cors-allow-origins'] !== undefined)
      options.corsAllowOrigins = splitList(args['cors-allow-origins']);
    const instance = await loadInstance(args.instance ?? builtInInstanceFolder());
    const mock = createMock(instance, options);
    const running = await serveMock(mock, { host: args.host, port }).catch((error) => {
      throw explain(error, port);
    });
    console.log(`Mock of ${instance.name} on ${running.url}`);
    stop = () => running.close().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  },
});

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new UsageError(
    `Port ${port} is taken, perhaps by a real server. Choose another with --port, or 0 for a free one.`,
  );
}
