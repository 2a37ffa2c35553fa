import type { RecorderEvent } from './recorder-event.ts';
import type { Redaction } from './redaction.ts';
import { realDisk, type SpoolDisk } from './spool-disk.ts';

/** How a recorder is to work. */
export type RecorderOptions = {
  /** Address of the server, with a path below which it is found and `user:password@` where it needs them: `http://127.0.0.1:7860`. */
  upstream: string;
  /** Folder of the instance that the recording becomes. */
  folder: string;
  /** What must not be kept. */
  redaction: Redaction;
  /** Address to listen on. @default '127.0.0.1' */
  host?: string;
  /** 0 takes a free one. @default 7861 */
  port?: number;
  /** Name of what is recorded, `group/name`, for requests that name nothing themselves by `x-mock-scenario`. @default by method and path */
  scenario?: string | undefined;
  /** Records the web page's requests too. @default false: the API alone */
  all?: boolean;
  /** Asks for the spec and the plain lists at the start, and records them. @default true */
  lists?: boolean;
  /** Appends to an instance that is there already. An unfinished recording is gone on with in any case. @default false */
  resume?: boolean;
  /** Gets to know of each request. @default nobody does */
  tell?: (event: RecorderEvent) => void;
  /** Writes the spool. @default the real one */
  disk?: SpoolDisk;
};

/** {@link RecorderOptions} with nothing left open. */
export function toRecorderSettings(options: RecorderOptions): Required<RecorderOptions> {
  return {
    host: '127.0.0.1',
    port: 7861,
    scenario: undefined,
    all: false,
    lists: true,
    resume: false,
    tell: () => {},
    disk: realDisk,
    ...options,
  };
}
