import { readFileSync } from 'node:fs';
import { listReaders } from '../src/generate/lists/instance-lists.ts';
import type { Answers } from './fixture-instance.ts';

type Entry = {
  request: { method: string; url: string };
  response: { status: number; content: { text?: string; encoding?: string } };
};

/** What `sdwebui generate` asks. */
const asked = new Set(['/openapi.json', ...Object.values(listReaders).map(({ path }) => path)]);

/** The first answer to each question of `sdwebui generate` in a HAR file. */
export function readRecording(file: string): Answers {
  const { log } = JSON.parse(readFileSync(file, 'utf8')) as { log: { entries: Entry[] } };
  const answers: Record<string, Answers[string]> = {};
  for (const { request, response } of log.entries) {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET' || search !== '' || !asked.has(pathname) || pathname in answers) continue;
    answers[pathname] = { status: response.status, body: withoutPreviews(parseBody(response.content)) };
  }
  return answers;
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
