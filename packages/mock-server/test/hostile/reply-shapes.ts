import type { Instance } from '../../src/instance/instance.ts';
import { renderBody } from '../../src/recording/index.ts';
import { templatePattern } from '../../src/validate/index.ts';

export type ReceivedReply = { status: number; headers: Headers; text: string };

/** Replies of success that no recording shows: the shapes that the spec or the server's documentation gives. */
const neverRecorded: Readonly<Record<string, string>> = {
  'POST /sdapi/v1/interrogate': 'caption',
};

/** The shapes in which a server's recordings answer with success, by method and path: keys, `[]`, `null`, or `text`. */
export async function recordedShapes(instance: Instance): Promise<Map<string, Set<string>>> {
  const shapes = new Map<string, Set<string>>(
    Object.entries(neverRecorded).map(([name, shape]) => [name, new Set([shape])]),
  );
  const decoder = new TextDecoder();
  for (const { request, response } of await instance.exchanges()) {
    if (response.status !== 200) continue;
    const name = `${request.method} ${request.url.split('?')[0]}`;
    const text = decoder.decode(await renderBody(response.body, instance));
    shapes.set(name, (shapes.get(name) ?? new Set()).add(shapeOf(text)));
  }
  return shapes;
}

/** What is wrong with a reply, or undefined: its shape is none of the recorded ones, or the mock itself failed. */
export function complaintAbout(
  { method, url }: { method: string; url: string },
  { status, headers, text }: ReceivedReply,
  shapes: ReadonlyMap<string, ReadonlySet<string>>,
  spec: Instance['spec'],
): string | undefined {
  if (status === 307) return text === '' && headers.get('location') !== null ? undefined : 'a bad redirect';
  if (status === 501)
    return /^application\/problem\+json/.test(headers.get('content-type') ?? '') ? undefined : 'a bad 501';
  if (method === 'HEAD') return text === '' ? undefined : 'a body where there may be none';
  if (method === 'OPTIONS' && /^(OK|Disallowed CORS origin)$/.test(text)) return undefined;
  if (status === 200) return complaintAboutSuccess(`${method} ${pathOf(url, spec)}`, text, shapes);
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return 'an error that is no object';
  if ('error' in value) return complaintAboutError(status, value);
  const [only, ...more] = Object.keys(value);
  if (only !== 'detail' || more.length > 0) return 'an error of unknown shape';
  const { detail } = value as { detail: unknown };
  if (status !== 422) return typeof detail === 'string' ? undefined : 'a detail that is no text';
  return Array.isArray(detail) && detail.length > 0 && detail.every(isIssue)
    ? undefined
    : 'a bad list of issues';
}

function complaintAboutSuccess(name: string, text: string, shapes: ReadonlyMap<string, ReadonlySet<string>>) {
  const known = shapes.get(name);
  if (!known) return `a success that was never recorded: ${shapeOf(text)}`;
  return known.has(shapeOf(text)) ? undefined : `${shapeOf(text)} instead of ${[...known].join(' or ')}`;
}

function complaintAboutError(status: number, value: object) {
  const { error, detail, body, errors } = value as Record<string, unknown>;
  if (Object.keys(value).join() !== 'error,detail,body,errors') return 'an error with other keys';
  if (typeof error !== 'string' || typeof errors !== 'string' || body !== '')
    return 'an error with other types';
  if (error === 'MockServerError') return `a fault of the mock: ${errors}`;
  if (error === 'HTTPException')
    return typeof detail === 'string' && errors === '' ? undefined : 'a bad refusal';
  return status === 500 && detail === '' ? undefined : 'a failure inside that is no 500';
}

function isIssue(issue: unknown): boolean {
  const { loc, msg, type } = (issue ?? {}) as Record<string, unknown>;
  return Array.isArray(loc) && typeof msg === 'string' && typeof type === 'string';
}

function pathOf(url: string, spec: Instance['spec']): string {
  const path = url.split(/[?#]/)[0] as string;
  if (path in spec.paths) return path;
  return Object.keys(spec.paths).find((template) => templatePattern(template).test(path)) ?? path;
}

function shapeOf(text: string): string {
  const value = parse(text);
  if (value === undefined) return 'text';
  if (value === null) return 'null';
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' ? Object.keys(value).join() : typeof value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
