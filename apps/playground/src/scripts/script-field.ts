import type { Choice } from './script-info.ts';

/** What a script's argument is set with. `initial` is what is sent while nobody changed it. */
export type ScriptField = { label: string; initial: unknown } & (
  | { kind: 'switch' }
  | { kind: 'number'; minimum?: number; maximum?: number; step?: number }
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly Choice[]; sends: 'value' | 'place' }
  | { kind: 'choices'; choices: readonly Choice[] }
  /** Base64, or null for none. */
  | { kind: 'picture' }
  | { kind: 'unit'; fields: readonly UnitField[]; isPartial: boolean }
  /** A text of the web page that takes an argument's place. */
  | { kind: 'note'; text: string }
  /** Nobody can tell what it wants: its default is sent. */
  | { kind: 'kept' }
);

/** A field of an argument that is an object, by its key; those that few need are shown on demand. */
export type UnitField = { key: string; field: ScriptField; isSeldom: boolean };
