import type { VisitField } from './canonical-request.ts';
import { absent, type Comparison, type Distance, FieldBook, type Noted } from './field-book.ts';
import { comparableText, limitFields, type RequestFields } from './request-fields.ts';

/** A recorded request that is near to one that was asked. */
export type Near<T> = {
  of: T;
  /** The texts that stand for the values of its fields. */
  recorded: ReadonlyMap<string, string>;
  /** True if the two requests are the same and only the options of the server differ. */
  isSameRequest: boolean;
};

/** So many are worth a person's while. */
const mostNear = 3;

/** A recorded request by what sets it apart from the first of its operation: two rows of numbers, fields and texts. */
type Sketch<T> = { of: T; fields: Int32Array; texts: Int32Array };

/** A field of the first request, and the draft that was last found to have it too. */
type FirstField = { text: string; seenIn: number };

type Operation<T> = {
  /** What the first request of the operation was asked with, by name and by number. */
  fields: ReadonlyMap<string, FirstField>;
  first: Noted;
  sketches: Sketch<T>[];
};

type Measured<T> = { sketch: Sketch<T>; distance: Distance };

/** A sketch that is being made. */
export type SketchDraft<T> = {
  /** Has to be shown each field of the request. */
  visit: VisitField;
  /** Takes the sketch in. */
  keep: (of: T) => void;
};

/**
 * What each recording was asked with, in a form that takes little memory and is compared quickly with what somebody asks
 * in vain. Most fields hold the same default in all of them, so that only what differs is kept and compared.
 */
export class Sketches<T> {
  readonly #book = new FieldBook();
  readonly #operations = new Map<string, Operation<T>>();
  #drafts = 0;

  /** Begins to sketch a recorded request of an operation. */
  begin(operation: string): SketchDraft<T> {
    const known = this.#operations.get(operation);
    const fields = known?.fields ?? new Map<string, FirstField>();
    const apart = new Map<string, string>();
    const draft = ++this.#drafts;
    let common = 0;
    const { visit, end } = limitFields((field, text, value) => {
      const first = fields.get(field);
      if (first) {
        first.seenIn = draft;
        common += 1;
      }
      if (first?.text === text) return;
      const own = comparableText(field, text, value);
      if (first?.text !== own) apart.set(field, own);
    });
    const keep = (of: T) => {
      end();
      const noted: Noted = new Map();
      for (const [field, text] of apart) this.#book.note(noted, field, text);
      if (!known) {
        const own = new Map([...apart].map(([field, text]) => [field, { text, seenIn: 0 }]));
        const sketches = [{ of, fields: new Int32Array(), texts: new Int32Array() }];
        this.#operations.set(operation, { fields: own, first: noted, sketches });
        return;
      }
      if (common < fields.size) this.#noteAbsences(noted, fields, draft);
      known.sketches.push({
        of,
        fields: Int32Array.from(noted.keys()),
        texts: Int32Array.from(noted.values()),
      });
    };
    return { visit, keep };
  }

  #noteAbsences(noted: Noted, fields: ReadonlyMap<string, FirstField>, draft: number): void {
    for (const [field, { seenIn }] of fields) {
      if (seenIn !== draft) this.#book.noteAbsence(noted, field);
    }
  }

  /**
   * The three recorded requests of an operation that are nearest to what was asked, the nearest first: those from which only the
   * options of the server differ, then by what differs. Of equally near ones the first that was added.
   */
  nearest(operation: string, fields: RequestFields): Near<T>[] {
    const known = this.#operations.get(operation);
    if (!known) return [];
    const measure = this.#createMeasure(known.first, this.#book.compare(fields));
    const nearest: Measured<T>[] = [];
    for (const sketch of known.sketches) {
      const distance = measure(sketch, nearest[mostNear - 1]?.distance);
      if (!distance) continue;
      const place = nearest.findIndex((other) => isNearer(distance, other.distance));
      nearest.splice(place < 0 ? nearest.length : place, 0, { sketch, distance });
      nearest.length = Math.min(nearest.length, mostNear);
    }
    return nearest.map(({ sketch, distance }) => ({
      of: sketch.of,
      recorded: this.#book.read(restore(sketch, known.first)),
      isSameRequest: distance.request === 0,
    }));
  }

  /**
   * Measures the first of the operation once, and of the others what sets them apart from it. Words are compared only where
   * the rest comes near enough.
   *
   * @returns a function that gives nothing for what is no nearer than a limit
   */
  #createMeasure(
    first: Noted,
    { fields, strange, weigh, weighWords }: Comparison,
  ): (sketch: Sketch<unknown>, limit: Distance | undefined) => Distance | undefined {
    const ofFirst: number[] = [];
    const total: Distance = { ...strange };
    for (const field of new Set([...first.keys(), ...fields])) {
      const text = first.get(field) ?? absent;
      const weight = weigh(field, text) + weighWords(field, text);
      ofFirst[field] = weight;
      total[this.#book.options[field] ? 'options' : 'request'] += weight;
    }
    const isOption = this.#book.options;
    return ({ fields, texts }, limit) => {
      let { request, options } = total;
      for (let index = 0; index < fields.length; index++) {
        const field = fields[index] as number;
        const more = weigh(field, texts[index] as number) - (ofFirst[field] ?? 0);
        if (isOption[field]) options += more;
        else request += more;
      }
      if (limit && !isNearer({ request, options }, limit)) return undefined;
      for (let index = 0; index < fields.length; index++) {
        request += weighWords(fields[index] as number, texts[index] as number);
      }
      const distance = { request, options };
      return limit && !isNearer(distance, limit) ? undefined : distance;
    };
  }
}

function restore({ fields, texts }: Sketch<unknown>, first: Noted): Noted {
  const noted: Noted = new Map(first);
  for (const [index, field] of fields.entries()) {
    const text = texts[index] as number;
    if (text === absent) noted.delete(field);
    else noted.set(field, text);
  }
  return noted;
}

function isNearer(a: Distance, b: Distance): boolean {
  const [isOtherA, isOtherB] = [a.request > 0, b.request > 0];
  return isOtherA === isOtherB ? a.request + a.options < b.request + b.options : isOtherB;
}
