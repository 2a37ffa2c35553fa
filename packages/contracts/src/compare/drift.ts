/** What kind of difference a drift is; severities are derived from it. */
export type DriftKind =
  | 'status'
  | 'header'
  | 'missing'
  | 'added'
  | 'type'
  | 'length'
  | 'value'
  | 'relation'
  | 'picture';

/** One difference between two answers to the same request. */
export type Drift = {
  kind: DriftKind;
  /** `status`, `headers.allow`, or a JSON path such as `$.info.all_seeds[1]` or `$.images[0].size`. */
  path: string;
  /** A short text of each side; pictures are described, never printed. */
  recorded: string;
  live: string;
  /** Whose answer `recorded` is, where it is not the recording's: the mock's, or what the scenario itself demands. */
  against?: 'mock' | 'scenario';
};
