import { findPicture } from './find-picture.ts';

const WIDTH = 80;

/** A short text of a value for a report; a picture becomes its format and size. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') {
    const picture = findPicture(value);
    if (picture) return picture.label;
  }
  if (typeof value === 'object' && value !== null) {
    const size = Array.isArray(value) ? `${value.length} items` : `${Object.keys(value).length} keys`;
    const text = cut(JSON.stringify(value, (_, inner) => (isLong(inner) ? '<long text>' : inner)));
    return text.length < WIDTH ? text : `${text} (${size})`;
  }
  return cut(JSON.stringify(value));
}

/** Both sides of what only one of them has. */
export function describeOneSide(
  kind: 'missing' | 'added',
  value: unknown,
): { recorded: string; live: string } {
  const [there, away] = [describeValue(value), describeValue(undefined)];
  return kind === 'missing' ? { recorded: there, live: away } : { recorded: away, live: there };
}

/** Shows both texts around the place where they part, so that a long infotext says what differs in it. */
export function describeTexts(recorded: string, live: string): [recorded: string, live: string] {
  if (recorded.length <= WIDTH && live.length <= WIDTH) return [describeValue(recorded), describeValue(live)];
  let start = 0;
  while (start < recorded.length && recorded[start] === live[start]) start++;
  const from = Math.max(0, start - 30);
  const around = (text: string): string => {
    const part = text.slice(from, from + WIDTH);
    return `${from > 0 ? '…' : ''}${JSON.stringify(part)}${from + WIDTH < text.length ? '…' : ''}`;
  };
  return [around(recorded), around(live)];
}

function cut(text: string): string {
  return text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 1)}…`;
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > 200;
}
