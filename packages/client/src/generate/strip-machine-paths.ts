const posixPath = /(?<![\w.:/~\\-])~?(?:\/[^\s/"'<>|,;:()*{}]+)+\/?/g;
const windowsPath = /(?<!\w)(?:[A-Za-z]:[\\/]|\\\\)[^\s"'<>|,;()]*/g;

/**
 * Takes the file paths of the server's machine out of a document: a spec's defaults and descriptions name its user and
 * its folders. A default that is a path is dropped, a path inside a text becomes `<path>`.
 *
 * @param routes paths to keep: those that the document itself describes, in their texts too
 */
export function stripMachinePaths<Document>(document: Document, routes: readonly string[]): Document {
  const firstSegments = toFirstSegments(routes);
  const clean = (node: unknown): unknown => {
    if (typeof node === 'string') return isReference(node) ? node : cleanText(node, firstSegments);
    if (Array.isArray(node)) return node.map(clean);
    if (typeof node !== 'object' || node === null) return node;
    const kept = Object.entries(node).filter(
      ([key, value]) => key !== 'default' || !hasPath(value, firstSegments),
    );
    return Object.fromEntries(kept.map(([key, value]) => [key, clean(value)]));
  };
  // Only values are cleaned, and the keys of `paths` stay: the shape is that of the argument.
  return clean(document) as Document;
}

/** Whether a value of a server's list names a path of its machine, whole or inside. */
export function hasMachinePath(value: unknown): boolean {
  return hasPath(value, new Set());
}

/** A text of a server's list, with `<path>` for every path of its machine. */
export function withoutMachinePaths(text: string): string {
  return cleanText(text, new Set());
}

function toFirstSegments(routes: readonly string[]): ReadonlySet<string | undefined> {
  return new Set(routes.map((route) => route.split('/')[1]));
}

function cleanText(text: string, firstSegments: ReadonlySet<string | undefined>): string {
  const isMachinePath = (match: string) =>
    match.split('/').length > 2 && !firstSegments.has(match.split('/')[1]);
  return text
    .replace(windowsPath, '<path>')
    .replace(posixPath, (match) => (isMachinePath(match) ? '<path>' : match));
}

/** `#/components/…`, in `$ref` and in a discriminator's mapping. */
function isReference(text: string): boolean {
  return text.startsWith('#/');
}

function hasPath(value: unknown, firstSegments: ReadonlySet<string | undefined>): boolean {
  // As a whole value even one step is a folder: `/workspace`.
  if (typeof value === 'string') return /^~?\/\w/.test(value) || cleanText(value, firstSegments) !== value;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => hasPath(inner, firstSegments));
}
