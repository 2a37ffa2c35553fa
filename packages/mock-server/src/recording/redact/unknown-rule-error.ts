/** A rule of redaction was named that there is none of. */
export class UnknownRuleError extends Error {
  override name = 'UnknownRuleError';

  constructor(name: string, known: readonly string[]) {
    super(`There is no rule ${name}. The rules are: ${known.join(', ')}.`);
  }
}
