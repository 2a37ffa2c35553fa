import { createWriteStream, type WriteStream } from 'node:fs';
import { promisify } from 'node:util';
import {
  type ExchangeEnd,
  type FrameKind,
  firstLine,
  frameHead,
  frameKind,
  jsonFrame,
  type RequestHead,
  type ResponseHead,
} from './exchange-frames.ts';
import type { Sink } from './pump.ts';
import type { SpoolDisk } from './spool-disk.ts';

/** Bytes that may wait for the disk before the sender has to wait. */
const highWaterMark = 1_048_576;

/**
 * Writes one exchange to the spool while it travels. The file is a `.part` until `finish` has renamed it. A disk that fails never
 * throws into the exchange: what comes after is dropped, and `finish` tells.
 */
export class ExchangeWriter {
  readonly #disk: SpoolDisk;
  readonly #part: string;
  readonly #whole: string;
  readonly #stream: WriteStream;
  readonly #closed: Promise<void>;
  #failure: Error | undefined;
  #requestBytes = 0;
  #responseBytes = 0;

  constructor(disk: SpoolDisk, files: { part: string; whole: string }, head: RequestHead) {
    this.#disk = disk;
    this.#part = files.part;
    this.#whole = files.whole;
    this.#stream = createWriteStream(files.part, { flags: 'wx', mode: 0o600, fs: disk, highWaterMark });
    this.#stream.on('error', (error) => {
      this.#failure ??= error;
    });
    this.#closed = new Promise((resolve) => this.#stream.once('close', resolve));
    this.#stream.write(Buffer.concat([firstLine, jsonFrame(frameKind.requestHead, head)]));
  }

  readonly requestBody: Sink = {
    write: (chunk) => {
      this.#requestBytes += chunk.length;
      return this.#writeFrame(frameKind.requestBody, chunk);
    },
    drained: () => this.#drained(),
  };

  readonly responseBody: Sink = {
    write: (chunk) => {
      this.#responseBytes += chunk.length;
      return this.#writeFrame(frameKind.responseBody, chunk);
    },
    drained: () => this.#drained(),
  };

  responseHead(head: ResponseHead): void {
    if (this.#isOpen) this.#stream.write(jsonFrame(frameKind.responseHead, head));
  }

  /** Gives the exchange its final name. @throws Error of the file system; then nothing of the exchange is left. */
  async finish(durationMs: number): Promise<void> {
    const end: ExchangeEnd = {
      durationMs,
      requestBytes: this.#requestBytes,
      responseBytes: this.#responseBytes,
    };
    if (this.#isOpen) this.#stream.end(jsonFrame(frameKind.end, end));
    await this.#closed;
    try {
      if (this.#failure) throw this.#failure;
      await promisify(this.#disk.rename)(this.#part, this.#whole);
    } catch (error) {
      await this.#remove();
      throw error;
    }
  }

  /** Leaves the exchange out. */
  async discard(): Promise<void> {
    this.#stream.destroy();
    await this.#closed;
    await this.#remove();
  }

  get #isOpen(): boolean {
    return !this.#failure && !this.#stream.destroyed;
  }

  #writeFrame(kind: FrameKind, chunk: Buffer): boolean {
    if (!this.#isOpen) return true;
    // Corked, head and content go to the disk in one call.
    this.#stream.cork();
    this.#stream.write(frameHead(kind, chunk.length));
    const hasRoom = this.#stream.write(chunk);
    this.#stream.uncork();
    return hasRoom;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#stream.off('drain', done).off('close', done);
        resolve();
      };
      if (!this.#isOpen) return resolve();
      this.#stream.on('drain', done).on('close', done);
    });
  }

  async #remove(): Promise<void> {
    // It may never have come to be.
    await promisify(this.#disk.unlink)(this.#part).catch(() => {});
  }
}

/** Why an exchange is missing whose `finish` failed. */
export function diskRefusal({ message }: Error): string {
  return `the disk refused it (${message})`;
}
