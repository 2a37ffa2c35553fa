import type { DetectedServer } from '../detection/detect-server.ts';

/** What a user of this client notices of the server's limits. */
export function toNotes({ kind, name, capabilities }: DetectedServer): string[] {
  const notes: string[] = [];
  if (!capabilities.progress) {
    notes.push(`${name} tells no progress, and cannot be interrupted.`);
  } else if (!capabilities.tasks) {
    const why = kind === 'sdnext' ? 'SD.Next knows no task ids' : 'it was started with --nowebui';
    notes.push(
      `Progress is that of the whole server, and cancelling a generation interrupts nothing, since ${why}: ` +
        'client.interrupt() ends whatever it is drawing.',
    );
  }
  if (!capabilities.settings) notes.push('Options cannot be changed, and override_settings has no effect.');
  return notes;
}
