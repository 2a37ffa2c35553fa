/** A setting of the server, and what its spec tells of it. */
export type Option = {
  key: string;
  /** In words, as the server's own page has them. */
  label: string;
  group: string;
  /** `lines` is a list of texts; `json` cannot be changed here. */
  kind: 'switch' | 'number' | 'text' | 'lines' | 'json';
  current: unknown;
  /** Missing where the spec tells none. */
  start?: { value: unknown };
};

/** Whether it is not as the server comes; undefined where nobody knows how that is. */
export function isChangedOption({ current, start }: Option): boolean | undefined {
  return start && !isSameValue(current, start.value);
}

/** JSON has one kind of number, and an empty text of a page stands for null. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}

/** A value in one line, to be read. */
export function showValue(value: unknown): string {
  if (value === '' || value === null || value === undefined) return 'empty';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
