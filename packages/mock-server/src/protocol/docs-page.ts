import { escapeHtml } from '../escape-html.ts';
import { httpMethods, type OpenApiDocument } from '../instance/openapi-document.ts';

/**
 * A page that lists the operations of a spec. The server's own `/docs` loads Swagger UI from a CDN; this one needs no
 * network.
 */
export function docsPage(spec: OpenApiDocument, title: string): string {
  const rows = Object.entries(spec.paths).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const summary = operation.summary ?? '';
      return `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td></tr>`;
    }),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; }
  td { padding: .25rem .75rem .25rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${rows.length} operations. The whole spec: <a href="openapi.json">openapi.json</a>.</p>
<table><tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`;
}
