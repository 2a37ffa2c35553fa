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
  /** `waiting`: not begun, as far as the server says. */
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
   * Gives up. The server is interrupted too, but only while it works on this very generation, which is asked anew just
   * before; the promise rejects with the signal's reason after that. One that still waits in the server's queue cannot
   * be taken out of it and will run. Between question and interruption the next one may begin: a small risk remains.
   */
  signal?: AbortSignal | undefined;
  /** Milliseconds; when they are over, as if aborted. @default none: a generation takes as long as it takes */
  timeout?: number | undefined;
  /** Called about twice a second until the reply is there. Polling waits for each answer and ends with the call. */
  onProgress?: ((progress: GenerationProgress) => void) | undefined;
  /** Milliseconds between an answer and the next question. @default 500 */
  progressInterval?: number | undefined;
  /** Whether progress comes with preview pictures. @default true */
  preview?: boolean | undefined;
};
