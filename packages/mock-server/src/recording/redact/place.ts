type Step = string | (() => string);

/** Where in a recording something stands, from the outside in. Its words are only put together when they are told. */
export class Place {
  readonly #step: Step;
  readonly #outer: Place | undefined;
  readonly #isMember: boolean;

  constructor(step: Step, outer?: Place, isMember = false) {
    this.#step = step;
    this.#outer = outer;
    this.#isMember = isMember;
  }

  /** A part of it: `response body`, `PNG tEXt "parameters"`. */
  inside(step: Step): Place {
    return new Place(step, this);
  }

  /** A member of a JSON value: `.info`, `[0]`. */
  member(key: string | number): Place {
    return new Place(() => formatMember(key), this, true);
  }

  toString(): string {
    const step = typeof this.#step === 'string' ? this.#step : this.#step();
    const outer = this.#outer?.toString() ?? '';
    return outer && step ? `${outer}${this.#isMember ? '' : ' '}${step}` : outer || step;
  }
}

/** A step of a JSON path. */
export function formatMember(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
