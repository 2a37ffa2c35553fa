/** Points in which the versions of a server differ, as far as a caller can see. */
export type VersionTraits = {
  /**
   * A sampler that is not there: `refused` with 404, or `replaced` by the first of the list. What refuses takes names as
   * they are: the schedule type stands in infotexts only when one was chosen, and a scheduler that is not there is echoed.
   * What replaces also splits a scheduler off the sampler's name and says Automatic.
   */
  unknownSampler: 'refused' | 'replaced';
  /** `NGMS` stands in infotexts where leaving guidance out was `asked` for, or only where it was `done`. */
  notesSkippedGuidance: 'asked' | 'done';
  /** A script that names one infotext for several pictures has it repeated in `info`, once for each. */
  repeatsInfotext: boolean;
};
