import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One exchange of a recording, as far as a client sees it. */
export type RecordedExchange = {
  /** `webui-1.10.1 txt2img/fixed-seed` */
  recording: string;
  method: string;
  path: string;
  status: number;
  body: string;
};

type HarEntry = {
  comment: string;
  request: { method: string; url: string };
  response: { status: number; content: { text?: string; encoding?: string } };
};

const folder =
  process.env.SDWEBUI_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** The recordings that lie beside the repository, or where SDWEBUI_CORPUS says; none on most machines. */
export const corpusFiles = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.har'))
  : [];

export function readExchanges(file: string): RecordedExchange[] {
  const har = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { log: { entries: HarEntry[] } };
  return har.log.entries.map(({ comment, request, response: { status, content } }) => {
    const { pathname, search } = new URL(request.url);
    const text = content.text ?? '';
    const body = content.encoding === 'base64' ? Buffer.from(text, 'base64').toString('latin1') : text;
    const recording = `${file.replace(/\.har$/, '')} ${comment}`;
    return { recording, method: request.method, path: pathname + search, status, body };
  });
}
