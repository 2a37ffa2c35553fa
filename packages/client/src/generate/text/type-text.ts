import { type Schema, schemaName } from '../open-api.ts';
import { shorten, toComment } from './comment.ts';
import { toLiteral, toTypeKey } from './literal.ts';
import { isPossibleKey } from './names.ts';

/** A schema of ours as a TypeScript type. A reference is the type of that name. */
export function toTypeText(schema: Schema, indent = ''): string {
  const alternatives = toAlternatives(schema, indent);
  return alternatives.length === 0 ? 'never' : alternatives.join(' | ');
}

/** The same, in parentheses where something is to be written behind it. */
function toElementText(schema: Schema, indent: string): string {
  const text = toTypeText(schema, indent);
  return toAlternatives(schema, indent).length > 1 ? `(${text})` : text;
}

function toAlternatives(schema: Schema, indent: string): string[] {
  const texts = schema.anyOf
    ? schema.anyOf.flatMap((alternative) => toAlternatives(alternative, indent))
    : [toSingle(schema, indent)].flat();
  if (schema.nullable) texts.push('null');
  const unique = [...new Set(texts)];
  if (unique.includes('unknown')) return ['unknown'];
  // Beside known texts, a plain `string` would swallow them, and an editor would offer none.
  const hasNames = unique.some((text) => /^["A-Z]/.test(text));
  return unique.map((text) => (text === 'string' && hasNames ? '(string & {})' : text));
}

function toSingle(schema: Schema, indent: string): string | string[] {
  if (schema.$ref !== undefined) return schemaName(schema.$ref);
  if (schema.enum) return schema.enum.map(toLiteral);
  if (schema.type === 'object') return toObjectText(schema, indent);
  if (schema.type === 'array') return `${toElementText(schema.items ?? {}, indent)}[]`;
  if (schema.type === 'integer') return 'number';
  return typeof schema.type === 'string' ? schema.type : 'unknown';
}

function toObjectText({ properties, required = [] }: Schema, indent: string): string {
  if (!properties || Object.keys(properties).length === 0) return '{ [key: string]: unknown }';
  const inner = `${indent}  `;
  const possible = Object.entries(properties).filter(([key]) => isPossibleKey(key));
  const fields = possible.map(([key, field]) => {
    const mark = required.includes(key) ? '' : '?';
    return `${toComment(describe(field), inner)}${inner}${toTypeKey(key)}${mark}: ${toTypeText(field, inner)};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

/** What a completion shows of a field beside its type. */
export function describe(field: Schema): string[] {
  const lines = field.description === undefined ? [] : [field.description];
  // Each field of an object tells its own.
  if (field.default !== undefined && field.type !== 'object') {
    lines.push(`@default ${shorten(toLiteral(field.default))}`);
  }
  return lines;
}
