import fs, { readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadInstance } from '../../src/node/load-instance.ts';
import { createRecorder } from '../../src/node/record/create-recorder.ts';
import { finishRecording } from '../../src/node/record/finish-recording.ts';
import { FolderNotWritableError } from '../../src/node/record/folder-not-writable-error.ts';
import { createDefaultRedaction } from '../../src/node/record/redaction.ts';
import type { SpoolDisk } from '../../src/node/record/spool-disk.ts';
import { UpstreamNotFoundError } from '../../src/node/record/upstream-not-found-error.ts';
import { eventually } from './eventually.ts';
import { startRecorder } from './start-recorder.ts';
import { startMockUpstream, startUpstream } from './start-upstream.ts';
import { freshFolder } from './temporary-folder.ts';

const path = '/sdapi/v1/anything';
const spoolFiles = (folder: string) => readdirSync(join(folder, '.recording', 'run-1'));

describe('a server', () => {
  test.each([
    ['http://127.0.0.1:1', /^Nothing listens on http:\/\/127\.0\.0\.1:1\. Start the server/],
    ['http://no-such-host.invalid', /^No machine is known by the name in http:\/\/no-such-host\.invalid/],
    ['127.0.0.1:7860', /is no address of a server\. Give one such as http:/],
    ['ftp://u:s3cret@host', /^ftp:\/\/host is no address of a server/],
  ])('at %s is told to be missing, and no folder is made', async (upstream, message) => {
    const folder = freshFolder();
    const starting = createRecorder({ upstream, folder, redaction: createDefaultRedaction(), port: 0 });
    await expect(starting).rejects.toThrow(UpstreamNotFoundError);
    await expect(starting).rejects.toThrow(message);
    expect(fs.existsSync(folder)).toBe(false);
  });

  test('that speaks another language is told of', async () => {
    const url = await startTcp((socket) => socket.end('SSH-2.0-OpenSSH\r\n'), { foreign: true });
    const starting = createRecorder({
      upstream: url,
      folder: freshFolder(),
      redaction: createDefaultRedaction(),
      port: 0,
    });
    await expect(starting).rejects.toThrow(/something that is no HTTP/);
    const tls = createRecorder({
      ...{
        upstream: url.replace('http', 'https'),
        folder: freshFolder(),
        redaction: createDefaultRedaction(),
        port: 0,
      },
    });
    await expect(tls).rejects.toThrow(/speaks no TLS/);
  });

  test.each([
    ['in the middle of a body of known length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this'],
    [
      'in the middle of its chunks',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nonly this\r\n',
    ],
  ])('that dies %s: the client sees it too, and nothing half is kept', async (_, reply) => {
    const url = await startTcp((socket) => socket.end(reply));
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: url, folder });
    const received = await fetch(recorder.url + path);
    await expect(received.text()).rejects.toThrow();
    await eventually('it is told', () => recorder.events.length === 1);
    expect(recorder.events).toMatchObject([
      {
        status: 200,
        outcome: { kind: 'left-out', reason: expect.stringMatching(/closed the connection before/) },
      },
    ]);
    expect(spoolFiles(folder)).toEqual([]);
  });

  test.each([
    ['closes the connection instead of a reply', (socket: Socket) => socket.end()],
    ['breaks the connection instead of a reply', (socket: Socket) => socket.resetAndDestroy()],
    ['closes in the middle of its head', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-')],
    ['is gone meanwhile', undefined],
  ])('that %s: the client gets a sentence', async (_, answer) => {
    const upstream = await startUpstream((_, response) => answer?.(response.socket as Socket));
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    if (!answer) {
      upstream.server.close();
      upstream.server.closeAllConnections();
    }
    const reply = await fetch(recorder.url + path, { method: 'POST', body: 'x'.repeat(1_000_000) });
    expect(reply.status).toBe(502);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(((await reply.json()) as { detail: string }).detail).toContain(upstream.url);
    await eventually('it is told', () => recorder.events.length === 1);
    expect(recorder.events).toMatchObject([{ status: undefined, outcome: { kind: 'left-out' } }]);
    expect(spoolFiles(folder)).toEqual([]);
  });

  test('that replies before it has read the request: both are kept whole', async () => {
    const upstream = await startUpstream((request, response) => {
      response.writeHead(413).end('too large');
      request.resume();
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const request = httpRequest({ port: recorder.port, host: '127.0.0.1', path, method: 'POST' });
    request.on('error', () => {});
    request.write('x'.repeat(1000));
    const status = await new Promise((resolve) =>
      request.once('response', (reply) => {
        reply.resume().once('end', () => resolve(reply.statusCode));
      }),
    );
    expect(status).toBe(413);
    request.end('y'.repeat(1000));
    await eventually('it is recorded', () => recorder.events.length === 1);
    await recorder.stop();
    const [exchange] = await (await loadInstance(folder)).exchanges();
    expect(exchange?.request.body).toEqual({ kind: 'text', text: 'x'.repeat(1000) + 'y'.repeat(1000) });
    expect(exchange?.response.body).toEqual({ kind: 'text', text: 'too large' });
  });
});

describe('a client that hangs up', () => {
  test('in the middle of its request is seen by the server, and not recorded', async () => {
    let aborted = false;
    const upstream = await startUpstream((request) => {
      request.on('error', () => {
        aborted = true;
      });
      request.resume();
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const socket = connect(recorder.port, '127.0.0.1');
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nonly this`);
    await eventually('the request is under way', () => recorder.inFlight === 1);
    socket.destroy();
    await eventually('the server sees it', () => aborted);
    await eventually('it is told', () => recorder.events.length === 1);
    expect(recorder.events[0]?.outcome).toEqual({
      kind: 'left-out',
      reason: 'the client hung up in the middle of its request',
    });
    expect(spoolFiles(folder)).toEqual([]);
  });

  test('while it waits for the reply: the server does its work, and it is kept', async () => {
    let answer: (() => unknown) | undefined;
    const upstream = await startUpstream((_, response) => {
      answer = () => response.end('x'.repeat(1_000_000));
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const socket = connect(recorder.port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await eventually('the server has the request', () => answer !== undefined);
    socket.destroy();
    answer?.();
    await eventually('it is recorded', () => recorder.events.length === 1);
    expect(recorder.events[0]).toMatchObject({
      bytes: 1_000_000,
      outcome: { kind: 'recorded', number: 1, note: 'the client did not wait for it' },
    });
  });

  test.each([
    ['of events that never end', path, 'text/event-stream', 'left-out'],
    ['that is not recorded', '/file=video', 'video/mp4', 'passed'],
  ])('in the middle of a reply %s: the server sees it', async (_, target, type, kind) => {
    let closed = false;
    const upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': type }).write('data: 1\n\n');
      response.once('close', () => {
        closed = true;
      });
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const aborting = new AbortController();
    const reply = await fetch(recorder.url + target, { signal: aborting.signal });
    await reply.body?.getReader().read();
    aborting.abort();
    await eventually('the server sees it', () => closed);
    await eventually('it is told', () => recorder.events.length === 1);
    expect(recorder.events[0]?.outcome.kind).toBe(kind);
  });
});

describe('a disk', () => {
  const body = 'x'.repeat(3_000_000);

  test.each<[string, Faulty]>([
    ['when the exchange begins', { steps: ['open'], roomFor: 0 }],
    ['at its first bytes', { steps: ['write', 'writev'], roomFor: 0 }],
    ['in the middle of it', { steps: ['write', 'writev'], roomFor: 1_000_000 }],
    ['when it gets its name', { steps: ['rename'], roomFor: 0 }],
  ])('that is full %s: the client gets its reply, and the next exchange its place', async (_, faulty) => {
    const upstream = await startUpstream((_, response) => response.end(body));
    const folder = freshFolder();
    let isFull = true;
    const disk = failingDisk(faulty, () => isFull);
    const recorder = await startRecorder({ upstream: upstream.url, folder, disk });
    expect(await (await fetch(recorder.url + path)).text()).toBe(body);
    expect(recorder.events).toMatchObject([
      {
        status: 200,
        outcome: { kind: 'left-out', reason: 'the disk refused it (ENOSPC: no space left on device)' },
      },
    ]);
    expect(spoolFiles(folder)).toEqual([]);
    isFull = false;
    expect(await (await fetch(recorder.url + path)).text()).toBe(body);
    expect(recorder.events[1]?.outcome).toEqual({ kind: 'recorded', number: 2 });
    const summary = await recorder.stop();
    expect(summary.exchanges).toBe(1);
    expect([...summary.leftOut.values()]).toEqual([1]);
  });

  test('that is full at the start: the recorder runs all the same, and says what is missing', async () => {
    const { url } = await startMockUpstream();
    const disk = failingDisk({ steps: ['open'], roomFor: 0 }, () => true);
    const recorder = await startRecorder({ upstream: url, folder: freshFolder(), disk, lists: true });
    expect(recorder.tally.recorded).toBe(0);
    expect([...recorder.tally.leftOut.keys()]).toEqual([expect.stringMatching(/^the disk refused it/)]);
    expect((await fetch(`${recorder.url}/sdapi/v1/samplers`)).status).toBe(200);
  });

  test('that refuses the instance: the recording stays, and the next attempt makes it', async () => {
    const upstream = await startUpstream((_, response) => response.end('ok'));
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    await (await fetch(recorder.url + path)).text();
    const obstacle = join(folder, '.recording', 'folded');
    symlinkSync(join(folder, 'nowhere', 'at', 'all'), obstacle);
    const stopping = recorder.stop();
    await expect(stopping).rejects.toThrow(FolderNotWritableError);
    await expect(stopping).rejects.toThrow(
      /recorded is safe in .* Make room and say: sdwebui-mock record --finish/,
    );
    unlinkSync(obstacle);
    expect(await finishRecording(folder, createDefaultRedaction())).toMatchObject({ exchanges: 1 });
    expect(await (await loadInstance(folder)).exchanges()).toHaveLength(1);
  });

  test('that takes nothing at the folder’s place is told of at the start', async () => {
    const upstream = await startUpstream((_, response) => response.end());
    const file = freshFolder();
    writeFileSync(file, '');
    const folder = join(file, 'inside');
    const options = { upstream: upstream.url, folder, redaction: createDefaultRedaction(), port: 0 };
    await expect(createRecorder(options)).rejects.toThrow(FolderNotWritableError);
    await expect(createRecorder(options)).rejects.toThrow(/can’t be written to: .* Choose another folder/);
  });
});

describe('a stop', () => {
  test('waits for what is under way', async () => {
    let answer: (() => unknown) | undefined;
    const upstream = await startUpstream((_, response) => {
      answer = () => response.end('done');
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const reply = fetch(recorder.url + path);
    await eventually('the server has the request', () => answer !== undefined);
    const stopped = recorder.stop();
    answer?.();
    expect(await (await reply).text()).toBe('done');
    expect(await stopped).toMatchObject({ exchanges: 1 });
  });

  test('leaves it out when it is to go at once', async () => {
    const upstream = await startUpstream((_, response) => response.writeHead(200).write('half'));
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const reply = await fetch(recorder.url + path);
    const stopped = recorder.stop();
    recorder.dropInFlight();
    await expect(reply.text()).rejects.toThrow();
    expect((await stopped).leftOut).toEqual(new Map([['the recorder was stopped', 1]]));
  });
});

/** A server that has no spec, unless it answers that too by what the test does with a socket that sent something. */
async function startTcp(answer: (socket: Socket) => void, { foreign = false } = {}): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const asksForSpec = String(chunk).startsWith('GET /openapi.json');
      if (asksForSpec && !foreign) socket.write('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      else answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

/** The functions of a disk that say that there is no space left, once these many bytes are written. */
type Faulty = { steps: readonly (keyof SpoolDisk)[]; roomFor: number };

function failingDisk({ steps, roomFor }: Faulty, isFull: () => boolean): SpoolDisk {
  const real: SpoolDisk = fs;
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  let written = 0;
  const failing = (step: keyof SpoolDisk) =>
    function call(...args: unknown[]): void {
      const [, data] = args as [number, Buffer | Buffer[]];
      const isFaulty = isFull() && written >= roomFor;
      if (step !== 'rename' && step !== 'open') written += Buffer.isBuffer(data) ? data.length : sizeOf(data);
      const done = args.at(-1) as (error: Error) => void;
      if (isFaulty) setImmediate(() => done(full));
      else (real[step] as (...args: unknown[]) => void)(...args);
    };
  return { ...real, ...Object.fromEntries(steps.map((step) => [step, failing(step)])) } as SpoolDisk;
}

function sizeOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
