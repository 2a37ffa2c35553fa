import type { PyValue } from '../python/index.ts';
import type { VisitField } from './canonical-request.ts';
import { digestText } from './digest-text.ts';
import { isProse } from './field-weight.ts';

/** So many fields of a request are told apart one by one, the others as a whole. */
const mostFields = 500;

/** Prompts up to this many characters stand for themselves, so that it can be told how near two of them are. */
const longestProse = 4096;

/** One field of a request: the text that stands for it, and its value. */
export type RequestField = { text: string; value: PyValue };

/** The fields of a request by their paths. */
export type RequestFields = ReadonlyMap<string, RequestField>;

/** The name under which those fields stand that are too many to be told one by one. */
const otherFields = 'all other fields';

/** Passes the fields of a request on, as many as are told one by one; `end` passes on what stands for the others. */
export function limitFields(visit: VisitField): { visit: VisitField; end: () => void } {
  let count = 0;
  let others = '';
  return {
    visit: (field, text, value) => {
      count += 1;
      if (count <= mostFields) visit(field, text, value);
      else others = digestText(`${others}${field}${text}`);
    },
    end: () => {
      if (others !== '') visit(otherFields, `<${others}>`, 'not told one by one');
    },
  };
}

/** Gathers the fields that `walk` visits. */
export function gatherFields(walk: (visit: VisitField) => void): RequestFields {
  const fields = new Map<string, RequestField>();
  const { visit, end } = limitFields((field, text, value) => {
    fields.set(field, { text: comparableText(field, text, value), value });
  });
  walk(visit);
  end();
  return fields;
}

/** The text by which a field is compared: of a prompt the prompt itself, even where a digest of it would do. */
export function comparableText(field: string, text: string, value: PyValue): string {
  if (!isProse(field) || typeof value !== 'string' || value.length > longestProse) return text;
  return JSON.stringify(value);
}
