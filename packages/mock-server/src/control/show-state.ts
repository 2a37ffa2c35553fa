import { toJson } from '../python/index.ts';
import type { Server } from '../server.ts';

/** What has happened to the server since its start. */
export function showState({ instance, settings, options, tasks }: Server): Record<string, unknown> {
  const { running } = tasks;
  const { name, server } = instance;
  return {
    instance: { name, ...server },
    replay: settings.replay,
    faults: settings.faults,
    /** Options that differ from the start values. */
    options: toJson(options.changes()),
    tasks: {
      running: running ? { id: running.plan.id, ...running.position() } : null,
      pending: tasks.pending,
    },
  };
}
