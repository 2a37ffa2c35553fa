import { ask, type WireRequest } from './load.ts';
import { compared, type Measurement } from './measurement.ts';
import { mockArguments, startServer } from './start-process.ts';

const runs = 15;
const request: WireRequest = { method: 'GET', path: '/sdapi/v1/samplers' };

/** The least that Node can do: the same answer to everything, from a program on the command line. */
const bareProgram = `
const http = require('node:http');
const body = JSON.stringify([]);
const server = http.createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

/** From the start of the process to its first whole reply. */
export async function measureStart(): Promise<Measurement[]> {
  const bare: number[] = [];
  const mock: number[] = [];
  await firstReply(['-e', bareProgram]);
  await firstReply(mockArguments());
  for (let run = 0; run < runs; run++) {
    bare.push(await firstReply(['-e', bareProgram]));
    mock.push(await firstReply(mockArguments()));
  }
  return [
    compared(
      {
        part: 'start',
        what: 'start of the built command to its first reply',
        values: mock,
        unit: 'ms',
        aim: { atMost: 1.5 },
      },
      { what: 'node -e with node:http', values: bare },
    ),
  ];
}

async function firstReply(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const server = await startServer(args);
  await ask(server.port, request);
  const elapsed = performance.now() - start;
  await server.stop();
  return elapsed;
}
