/** A difference of the mock that is known, and excused for a while. */
export type KnownGap = {
  /** A scenario's name, or the beginning of several that ends in `/`. */
  scenario: string;
  /** Place in the answer as drifts write it; what lies below it is excused too. */
  path: string;
  /** Why it is not mended yet. */
  reason: string;
  /** The date from which on it is no excuse: `2027-03-01`. */
  expires: `${number}-${number}-${number}`;
};
