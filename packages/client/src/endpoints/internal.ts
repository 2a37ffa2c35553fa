import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply, RequestBody } from '../transport/wire.ts';
import { createReads, type Read } from './create-reads.ts';

/** What the web page itself uses, below `/internal`. */
export type InternalEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** What the web page itself uses; missing with `--nowebui` and on some servers (NotFoundError). */
  internal: {
    /** The progress of one task, by its `force_task_id`. */
    progress: Available<
      Instance,
      'post',
      '/internal/progress',
      (
        body: RequestBody<'post', '/internal/progress', Instance>,
        options?: RequestOptions,
      ) => Promise<Reply<'post', '/internal/progress', Instance>>
    >;
    /** The ids of the tasks that wait. One that failed stays in this list for ever. */
    pendingTasks: Read<Instance, '/internal/pending-tasks'>;
    /** Answers when the server does. */
    ping: Available<Instance, 'get', '/internal/ping', (options?: RequestOptions) => Promise<void>>;
    /** Every option's key and label, also of options that `options()` does not show. */
    quicksettingsHint: Read<Instance, '/internal/quicksettings-hint'>;
    /** How long which part of the start took, in seconds. */
    profileStartup: Read<Instance, '/internal/profile-startup'>;
    /** All about the computer, the program and its settings, for a bug report; it names folders and users. */
    sysinfo: Read<Instance, '/internal/sysinfo'>;
    /** The same, with headers that make a browser save it. */
    sysinfoDownload: Read<Instance, '/internal/sysinfo-download'>;
  };
};

const reads = 'ping pending-tasks quicksettings-hint profile-startup sysinfo sysinfo-download';

export function createInternal(send: Send): InternalEndpoints {
  return {
    internal: {
      ...createReads<Omit<InternalEndpoints['internal'], 'progress'>>(send, reads, '/internal/', 'internal.'),
      progress: (body, options) =>
        send('post', '/internal/progress', { name: 'internal.progress', body, options }),
    },
  };
}
