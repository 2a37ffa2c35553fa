/** A value as a TypeScript expression. */
export function toLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${toValueKey(key)}: ${toLiteral(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  // JSON knows these two as text, older JavaScript as the end of a line.
  return (JSON.stringify(value) ?? 'undefined').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}

/** A key as a type writes it, quoted where it is no name. */
export function toTypeKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : toLiteral(name);
}

/** A key as an object literal writes it: there a plain `__proto__` would set the prototype. */
export function toValueKey(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : toTypeKey(name);
}
