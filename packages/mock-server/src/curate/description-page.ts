import { encodeBase64 } from '@sdwebui/client/images';
import { escapeHtml } from '../escape-html.ts';
import type { InstanceDescription } from './describe-instance.ts';
import type { DescribedPicture } from './describe-picture.ts';
import { describeState, formatRecordings, isRecorded } from './format-description.ts';

/**
 * A page that shows an instance, with its pictures as a contact sheet. It needs nothing beside it and runs no script; it comes in
 * pieces, so that the pictures need not all be held in memory.
 *
 * @param picture gives a picture's bytes by the name of its file
 */
export async function* descriptionPage(
  instance: InstanceDescription,
  picture: (file: string) => Promise<Uint8Array>,
): AsyncGenerator<string> {
  const { name, server, sources, operations, scenarios, states, pictures } = instance;
  yield head(name);
  yield `<h1>${escapeHtml(name)}</h1>\n<p>${escapeHtml(`${server.dialect} ${server.version}`)}, ${instance.exchanges} exchanges, ` +
    `${(instance.bytes / 1e6).toFixed(2)} MB; recorded as ${escapeHtml(sources.join(', '))}</p>\n`;
  yield table(
    'Operations',
    ['method', 'path', 'recordings', ''],
    operations
      .filter(isRecorded)
      .map((each) => [each.method, each.path, formatRecordings(each), each.inSpec ? '' : 'not in the spec']),
  );
  yield table(
    'Scenarios',
    ['name', 'exchanges', 'pictures'],
    scenarios.map((each) => [each.name, String(each.exchanges), String(each.pictures.length)]),
  );
  yield table(
    'States',
    ['options that differed from the start', 'exchanges'],
    states.map((each) => [describeState(each.options), String(each.exchanges)]),
  );
  yield `<h2>Pictures</h2>\n<p>${pictures.count}, ${(pictures.bytes / 1e6).toFixed(2)} MB</p>\n<ul class="sheet">\n`;
  const users = usersOf(scenarios);
  for (const described of pictures.all) {
    yield figure(described, await picture(described.file), users.get(described.file) ?? []);
  }
  yield '</ul>\n</body>\n</html>\n';
}

function usersOf(scenarios: InstanceDescription['scenarios']): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { name, pictures } of scenarios) {
    for (const file of pictures) users.set(file, [...(users.get(file) ?? []), name]);
  }
  return users;
}

function figure(picture: DescribedPicture, bytes: Uint8Array, users: readonly string[]): string {
  const { file, format, width, height, infotext } = picture;
  const size = `${format ?? 'unreadable'}, ${width ?? '?'}x${height ?? '?'}, ${(picture.bytes / 1000).toFixed(1)} kB`;
  const shown = format
    ? `<img loading="lazy" src="data:image/${format};base64,${encodeBase64(bytes)}" alt="${escapeHtml(infotext ?? file)}">`
    : '';
  const told = infotext === null ? '' : `<pre>${escapeHtml(infotext)}</pre>`;
  const used = users.length === 0 ? 'in a list' : `in ${users.slice(0, 3).join(', ')}`;
  const more =
    users.length > 3
      ? `<details><summary>and ${users.length - 3} more</summary>${escapeHtml(users.slice(3).join(', '))}</details>`
      : '';
  return (
    `<li>${shown}<p>${escapeHtml(size)}</p>${told}` +
    `<p>${escapeHtml(used)}</p>${more}<p><code>${escapeHtml(file)}</code></p></li>\n`
  );
}

function table(title: string, names: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<details><summary>${escapeHtml(title)} (${rows.length})</summary>
<table><thead><tr>${cells(names, 'th')}</tr></thead><tbody>
${body}
</tbody></table></details>
`;
}

function head(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
  summary { cursor: pointer; }
  body > details > summary { font-weight: bold; }
  code { color: color-mix(in srgb, currentColor 60%, transparent); font-size: .7rem; }
  table { border-collapse: collapse; display: block; overflow-x: auto; margin: .5rem 0 1.5rem; }
  th, td { text-align: start; padding: .15rem .75rem .15rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
  .sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
  .sheet li { overflow-wrap: anywhere; font-size: .8rem; }
  .sheet img { max-width: 100%; image-rendering: pixelated; background: repeating-conic-gradient(#8884 0 25%, transparent 0 50%) 0 0 / 16px 16px; }
  .sheet p { margin: .25rem 0; }
  pre { white-space: pre-wrap; max-height: 12em; overflow: auto; }
</style>
</head>
<body>
`;
}
