/** Reads an object of a HAR by name and kind: what a tool left out or wrote as another kind is told by its name. */
export class HarObject {
  readonly #fields: Record<string, unknown>;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    if (typeof value !== 'object' || value === null) throw new Error(`"${name}" is missing`);
    this.#fields = value as Record<string, unknown>;
    this.#name = name;
  }

  object(name: string): HarObject {
    return new HarObject(this.#fields[name], name);
  }

  optionalObject(name: string): HarObject | undefined {
    const value = this.#fields[name];
    return typeof value === 'object' && value !== null ? new HarObject(value, name) : undefined;
  }

  optionalList(name: string): unknown[] {
    const value = this.#fields[name];
    return Array.isArray(value) ? value : [];
  }

  optionalText(name: string): string | undefined {
    const value = this.#fields[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Some tools write numbers as texts. */
  optionalNumber(name: string): number | undefined {
    const value = this.#fields[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new Error(`"${this.#name}.${name}" is missing`);
    return value;
  }

  number(name: string): number {
    const value = this.optionalNumber(name);
    if (value === undefined) throw new Error(`"${this.#name}.${name}" is missing`);
    return value;
  }
}
