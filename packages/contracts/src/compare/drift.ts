import type { Severity } from '../severity.ts';

/** What kind of difference a drift is. */
export type DriftKind =
  /** Another status. */
  | 'status'
  | 'header'
  /** A field, a list's item or an infotext's field is gone. */
  | 'missing'
  | 'added'
  | 'type'
  /** Null where there was a value. */
  | 'null'
  /** Of a list whose places count, such as pictures and seeds. */
  | 'length'
  | 'value'
  /** Values that may be any, but no longer relate to each other as they did. */
  | 'relation'
  /** The same names in another order. */
  | 'order'
  /** The same text with other white space. */
  | 'spacing'
  /** Format, size, soundness or prefix of a picture. */
  | 'picture'
  /** Pixels of a picture; only where asked for. */
  | 'unlike'
  /** Not what the server's own spec, or the stricter one, says. */
  | 'schema'
  /** Not what the scenario demands of any server. */
  | 'scenario'
  /** A change of the server's OpenAPI document. */
  | 'spec';

/** Whose word an answer is held against: the recording's, what the mock computes, the scenario's own, or a schema's. */
export type Against = 'recorded' | 'mock' | 'scenario' | 'schema';

/** What a drift is about, where that is more than a place in an answer. */
export type Subject = {
  /** `field` of an object, `item` of a list whose items have names, `infotext` field, `option` of the server. */
  kind: 'field' | 'item' | 'infotext' | 'option';
  /** `Schedule type`, `DDIM CFG++`, `jpeg_quality`. */
  name: string;
  /** Its other name, for people. */
  label?: string;
};

/** One difference between two answers to the same request. */
export type Drift = {
  kind: DriftKind;
  severity: Severity;
  /** `status`, `headers.allow`, or a JSON path such as `$.info.all_seeds[1]` or `$.images[0].size`. */
  path: string;
  subject?: Subject;
  /** In what the place lies: the named item of a list, such as the script whose argument it is; of a spec, the kind of change. */
  within?: string;
  /** A short text of each side; pictures are described, never printed. */
  recorded: string;
  live: string;
  against: Against;
  /** The route that it is about, where the answer speaks of another one, as the OpenAPI document does. */
  route?: string;
  /** The drift in words, and what a caller should do, where the kind alone doesn't tell. */
  says?: string;
  advice?: string;
};
