import { templatePattern } from '../validate/index.ts';
import type { Served } from './route.ts';

/** One method of one path, and what answers it. */
export type ServedMethod = Served & {
  /** True if it wants a user and a password. */
  guarded: boolean;
  /** True if recordings answer it, where they match, rather than state. */
  replays: boolean;
};

/** All methods of one path. */
export type ServedPath = {
  /** The method of the first route of the path, which is all that a 405 names. */
  first: string;
  byMethod: Map<string, ServedMethod>;
};

/** The operations that are served: literal paths win over templates, among those the first that was added. */
export class Operations {
  readonly #literal = new Map<string, ServedPath>();
  readonly #templates: { pattern: RegExp; path: string; served: ServedPath }[] = [];

  /** Adds an operation; the first one of a method and path stays. */
  add(method: string, path: string, served: ServedMethod): void {
    const known = this.#ofTemplate(path);
    if (!known.byMethod.has(method)) known.byMethod.set(method, served);
    if (known.first === '') known.first = method;
  }

  /** What is served at a concrete path. */
  find(path: string): ServedPath | undefined {
    return this.#literal.get(path) ?? this.#templates.find(({ pattern }) => pattern.test(path))?.served;
  }

  #ofTemplate(path: string): ServedPath {
    const isTemplate = path.includes('{');
    const known = isTemplate
      ? this.#templates.find((template) => template.path === path)?.served
      : this.#literal.get(path);
    if (known) return known;
    const served: ServedPath = { first: '', byMethod: new Map() };
    if (isTemplate) this.#templates.push({ pattern: templatePattern(path), path, served });
    else this.#literal.set(path, served);
    return served;
  }
}
