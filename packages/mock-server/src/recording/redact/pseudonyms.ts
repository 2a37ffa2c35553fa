/**
 * Names in place of secrets: the same secret always gets the same name, two secrets never share one. Secrets that were all
 * noted before the first is named are named in alphabetical order, so that the order of a recording does not matter.
 */
export class Pseudonyms {
  readonly #nameOf: (secret: string, n: number) => string;
  readonly #names = new Map<string, string>();
  readonly #noted = new Set<string>();
  readonly #taken = new Set<string>();

  /** @param nameOf the `n`th choice of a name, counted from 1 */
  constructor(nameOf: (secret: string, n: number) => string) {
    this.#nameOf = nameOf;
  }

  /** Keeps a secret for {@link settle}. */
  note(secret: string): void {
    this.#noted.add(secret);
  }

  /** Keeps a name from being given: it stands in the recording already. */
  reserve(name: string): void {
    this.#taken.add(name.toLowerCase());
  }

  /** Names all that was noted. */
  settle(): void {
    for (const secret of [...this.#noted].sort()) this.of(secret);
    this.#noted.clear();
  }

  of(secret: string): string {
    const known = this.#names.get(secret);
    if (known !== undefined) return known;
    for (let n = 1; ; n++) {
      const name = this.#nameOf(secret, n);
      if (this.#taken.has(name.toLowerCase())) continue;
      this.reserve(name);
      this.#names.set(secret, name);
      return name;
    }
  }

  /** Stands for a secret while secrets are still being noted; the choice before the first is nobody's name. */
  provisional(secret: string): string {
    return this.#names.get(secret) ?? this.#nameOf(secret, 0);
  }
}
