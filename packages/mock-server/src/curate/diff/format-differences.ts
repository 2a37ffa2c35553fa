import { type PyValue, stringifyPython } from '../../python/index.ts';
import type { DescribedPicture } from '../describe-picture.ts';
import { areSame, type InstanceDifferences } from './diff-instances.ts';
import type { ReplyDifference } from './reply-differences.ts';
import type { ValueDifference } from './value-differences.ts';

export type FormatDifferencesOptions = {
  a: string;
  b: string;
  /** What is known of a picture by the name of its file. */
  describePicture: (file: string) => DescribedPicture | undefined;
};

/** So many of a kind are printed; `--json` has them all. */
const mostLines = 20;
const mostPlaces = 4;

/** Differences for a terminal: `-` is only in A, `+` only in B, `~` differs. */
export function formatDifferences(found: InstanceDifferences, options: FormatDifferencesOptions): string {
  const { server, spec, lists, scenarios, replies } = found;
  const { a, b } = options;
  if (areSame(found)) return `${a} and ${b} are equal: ${replies.shared} exchanges`;
  const blocks = [
    `- ${a}\n+ ${b}`,
    server &&
      `server\n  - ${server.a.dialect} ${server.a.version}\n  + ${server.b.dialect} ${server.b.version}`,
    block('spec', [...minus(spec.onlyA), ...plus(spec.onlyB), ...spec.changed.map((name) => `~ ${name}`)]),
    block('lists', [
      ...minus(lists.onlyA),
      ...plus(lists.onlyB),
      ...lists.changed.map(({ path, values }) => `~ ${path}: ${places(values)}`),
    ]),
    block('scenarios', [...minus(scenarios.onlyA), ...plus(scenarios.onlyB)]),
    block('requests that only one holds', [...minus(replies.onlyA), ...plus(replies.onlyB)]),
    block(
      `replies: ${replies.changed.length} of ${replies.shared} that both hold differ`,
      replies.changed.filter(isUntold(found)).map((reply) => `~ ${formatReply(reply, options)}`),
    ),
  ];
  return blocks.filter((text) => text !== undefined).join('\n\n');
}

/** False for the spec and the lists, which have been told already. */
function isUntold({ lists }: InstanceDifferences): (reply: ReplyDifference) => boolean {
  const told = new Set(['/openapi.json', ...lists.changed.map(({ path }) => path)]);
  return ({ method, url }) => method !== 'GET' || !told.has(url);
}

function block(title: string, lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined;
  const shown = lines.slice(0, mostLines).map((line) => `  ${line}`);
  if (lines.length > mostLines) shown.push(`  … and ${lines.length - mostLines} more; --json has all`);
  return [title, ...shown].join('\n');
}

const minus = (names: readonly string[]) => names.map((name) => `- ${name}`);
const plus = (names: readonly string[]) => names.map((name) => `+ ${name}`);

function formatReply(
  { scenario, order, method, url, status, values, pictures }: ReplyDifference,
  { describePicture }: FormatDifferencesOptions,
): string {
  const label = (file: string | undefined) => {
    if (file === undefined) return 'none';
    const picture = describePicture(file);
    const size = picture ? `${picture.format} ${picture.width}x${picture.height} ${picture.bytes} B ` : '';
    return `${size}${file.slice(0, 8)}`;
  };
  const parts = [
    ...(status ? [`status ${status.a} | ${status.b}`] : []),
    ...(values.length > 0 ? [places(values)] : []),
    ...pictures
      .slice(0, mostPlaces)
      .map((picture) => `${picture.path} ${label(picture.a)} | ${label(picture.b)}`),
    ...(pictures.length > mostPlaces ? [`${pictures.length - mostPlaces} more pictures`] : []),
  ];
  return `${scenario} #${order} ${method} ${url}: ${parts.join('; ')}`;
}

function places(values: readonly ValueDifference[]): string {
  const shown = values.slice(0, mostPlaces).map(({ path, a, b }) => `${path} ${briefly(a, b).join(' | ')}`);
  if (values.length > mostPlaces) shown.push(`${values.length - mostPlaces} more places`);
  return shown.join('; ');
}

/** So many characters of a value are shown. */
const width = 50;

/** Both values in short; two long texts from where they part. */
function briefly(a: PyValue | undefined, b: PyValue | undefined): [a: string, b: string] {
  const [one, other] = [toText(a), toText(b)];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const from = Math.max(one.length, other.length) > width && same > 20 ? same - 10 : 0;
  const cut = (text: string) => {
    const end = text.length - from > width ? '…' : '';
    return `${from > 0 ? '…' : ''}${text.slice(from, from + width)}${end}`;
  };
  return [cut(one), cut(other)];
}

function toText(value: PyValue | undefined): string {
  return value === undefined ? 'none' : stringifyPython(value, { allowNan: true });
}
