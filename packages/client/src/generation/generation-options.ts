import type { Picture } from '../pictures/picture.ts';
import type { RequestOptions } from '../transport/send.ts';

/** How a generation is going. */
export type GenerationProgress = {
  /** The id under which the server knows this generation. */
  taskId: string;
  /**
   * `task`: of this very generation. `server`: of whatever the server is drawing just now, where it cannot tell of one
   * generation (`--nowebui`, SD.Next); it may be somebody else's.
   */
  scope: 'task' | 'server';
  /** `waiting`: in this client or in the server's queue, as far as the server says. */
  phase: 'waiting' | 'running';
  /** 0 to 1. */
  progress: number;
  /** Seconds that the server still expects to need. */
  eta: number | undefined;
  /** The server's words: `In queue: 2/3`. */
  text: string | undefined;
  /** What the picture looks like by now; only when there is a newer one than before. */
  preview: Picture | undefined;
};

/** The last argument of txt2img and img2img. */
export type GenerationOptions = RequestOptions & {
  /**
   * Gives up, as {@link GenerationTask.cancel} does: the promise rejects with the signal's reason once the server was
   * asked, and interrupted if it is working on this very generation.
   */
  signal?: AbortSignal | undefined;
  /** Milliseconds from the sending; when they are over, as if aborted. @default none: it takes as long as it takes */
  timeout?: number | undefined;
  /** Called about twice a second until the reply is there. */
  onProgress?: ((progress: GenerationProgress) => void) | undefined;
  /**
   * Milliseconds between an answer and the next question. While the server comes no further the pause grows, up to
   * five times that. @default 500
   */
  progressInterval?: number | undefined;
  /** Whether progress comes with preview pictures, of which one is fetched only after a new step. @default true */
  preview?: boolean | undefined;
};
