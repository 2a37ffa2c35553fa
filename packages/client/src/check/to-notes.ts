import type { DetectedServer } from '../detection/detect-server.ts';

/** What a user of this client notices of the server's limits. */
export function toNotes({ kind, name, capabilities }: DetectedServer): string[] {
  const { progress, tasks, settings } = capabilities;
  const why = kind === 'sdnext' ? 'it knows no task ids' : '--nowebui';
  const notes = [
    !progress && `${name} tells no progress, and cannot be interrupted.`,
    progress && !tasks && `Progress is that of the whole server, and cancelling interrupts nothing (${why}).`,
    !settings && 'Options cannot be changed, and override_settings has no effect.',
  ];
  return notes.filter((note) => note !== false);
}
