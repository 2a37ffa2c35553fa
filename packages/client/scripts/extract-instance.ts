import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listReaders } from '../src/generate/lists/instance-lists.ts';

/**
 * `node --conditions=@sdwebui/source --import tsx scripts/extract-instance.ts FOLDER RECORDING.har…`: writes of each
 * recording what `sdwebui generate` asks for, as FOLDER/RECORDING.json.gz, for the tests.
 */
type Entry = {
  request: { method: string; url: string };
  response: { status: number; content: { text?: string; encoding?: string } };
};

const asked = new Set(['/openapi.json', ...Object.values(listReaders).map(({ path }) => path)]);

const [folder = '.', ...recordings] = process.argv.slice(2);
for (const recording of recordings) {
  const { log } = JSON.parse(readFileSync(recording, 'utf8')) as { log: { entries: Entry[] } };
  const answers: Record<string, { status: number; body: unknown }> = {};
  for (const { request, response } of log.entries) {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET' || search !== '' || !asked.has(pathname) || pathname in answers) continue;
    answers[pathname] = { status: response.status, body: withoutPreviews(parseBody(response.content)) };
  }
  const file = join(folder, `${basename(recording, '.har')}.json.gz`);
  writeFileSync(file, gzipSync(JSON.stringify(answers), { level: 9 }));
  console.log(file);
}

function parseBody({ text = '', encoding }: Entry['response']['content']): unknown {
  const decoded = encoding === 'base64' ? Buffer.from(text, 'base64').toString() : text;
  try {
    return JSON.parse(decoded);
  } catch {
    return decoded;
  }
}

/** SD.Next's styles come with pictures, a megabyte of them. */
function withoutPreviews(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((item) =>
    typeof item === 'object' && item !== null && 'preview' in item ? { ...item, preview: '' } : item,
  );
}
