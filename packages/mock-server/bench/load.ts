import { connect, type Socket } from 'node:net';

/** A request as its bytes go over the wire. */
export type WireRequest = {
  method: string;
  path: string;
  json?: string;
  headers?: Readonly<Record<string, string>>;
};

/** A whole reply. */
export type WireReply = { status: number; headers: string; body: Buffer };

/** What a body that comes in chunks ends with. */
const lastChunk = '\r\n0\r\n\r\n';

/** The longest wait for a single reply in milliseconds. */
const patience = 30_000;

/** Sends one request on a connection of its own. */
export async function ask(port: number, request: WireRequest): Promise<WireReply> {
  const connection = await openConnection(port);
  try {
    return await connection.ask(toBytes(request));
  } finally {
    connection.close();
  }
}

/**
 * Replies a second to one request, sent over and over on several connections at once.
 *
 * Written on bare sockets, since a load generator that parses what it gets is slower than the servers it is to measure.
 *
 * @throws Error when a reply is not 200
 */
export async function repliesPerSecond(
  port: number,
  request: WireRequest,
  { connections = 4, forMs }: { connections?: number; forMs: number },
): Promise<number> {
  const bytes = toBytes(request);
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const start = performance.now();
  const counts = await Promise.all(
    opened.map(async (connection) => {
      let count = 0;
      while (performance.now() - start < forMs) {
        const { status } = await connection.skim(bytes);
        if (status !== 200) throw new Error(`${request.method} ${request.path} answered ${status}.`);
        count++;
      }
      return count;
    }),
  );
  const elapsed = performance.now() - start;
  for (const connection of opened) connection.close();
  return counts.reduce((sum, count) => sum + count, 0) / (elapsed / 1000);
}

/** Sends one request a number of times, one after the other. */
export async function askTimes(port: number, request: WireRequest, times: number): Promise<void> {
  const bytes = toBytes(request);
  const connection = await openConnection(port);
  for (let i = 0; i < times; i++) await connection.skim(bytes);
  connection.close();
}

/** Milliseconds from a request to the end of its reply, for each of several clients that send one after the other. */
export async function latencies(
  port: number,
  request: WireRequest,
  { connections, times }: { connections: number; times: number },
): Promise<number[]> {
  const bytes = toBytes(request);
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const all = await Promise.all(
    opened.map(async (connection) => {
      const own: number[] = [];
      for (let i = 0; i < times; i++) {
        const start = performance.now();
        const { status } = await connection.skim(bytes);
        own.push(performance.now() - start);
        if (status !== 200) throw new Error(`${request.method} ${request.path} answered ${status}.`);
      }
      return own;
    }),
  );
  for (const connection of opened) connection.close();
  return all.flat();
}

function toBytes({ method, path, json, headers = {} }: WireRequest): Buffer {
  const head = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`);
  if (json !== undefined) {
    head.push('content-type: application/json', `content-length: ${Buffer.byteLength(json)}`);
  }
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${json ?? ''}`);
}

type Connection = {
  ask: (request: Buffer) => Promise<WireReply>;
  /** As `ask`, but lets the body pass. */
  skim: (request: Buffer) => Promise<{ status: number }>;
  close: () => void;
};

async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    ask: async (request) => {
      const chunks: Buffer[] = [];
      const head = await exchange(socket, request, (chunk) => chunks.push(chunk));
      const body = Buffer.concat(chunks).subarray(head.length);
      return { status: statusOf(head), headers: head, body };
    },
    skim: async (request) => ({ status: statusOf(await exchange(socket, request, () => {})) }),
    close: () => socket.destroy(),
  };
}

/** Writes a request and resolves with the head of its reply once all of the body has come. */
function exchange(socket: Socket, request: Buffer, take: (chunk: Buffer) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let head: string | undefined;
    let early = '';
    let missing = 0;
    let isChunked = false;
    let tail = '';
    const timer = setTimeout(() => end(new Error(`No whole reply within ${patience} ms.`)), patience);
    function end(error?: Error): void {
      clearTimeout(timer);
      socket.off('data', onData).off('error', end).off('close', onClose);
      if (error) reject(error);
      else resolve(head ?? '');
    }
    function onClose(): void {
      end(new Error('The server closed the connection before its reply was whole.'));
    }
    function onData(chunk: Buffer): void {
      take(chunk);
      if (head === undefined) {
        early += chunk.toString('latin1');
        const headEnd = early.indexOf('\r\n\r\n');
        if (headEnd < 0) return;
        head = early.slice(0, headEnd + 4);
        isChunked = /^transfer-encoding: *chunked/im.test(head);
        missing = isChunked ? 0 : bodyLength(head) - (early.length - head.length);
        tail = early.slice(-lastChunk.length);
      } else if (isChunked) {
        tail = (tail + chunk.toString('latin1')).slice(-lastChunk.length);
      } else {
        missing -= chunk.length;
      }
      if (isChunked ? tail === lastChunk : missing <= 0) end();
    }
    socket.on('data', onData).on('error', end).on('close', onClose);
    socket.write(request);
  });
}

function statusOf(head: string): number {
  return Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
}

function bodyLength(head: string): number {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`A reply without content-length can't be measured:\n${head}`);
  return Number(length);
}
