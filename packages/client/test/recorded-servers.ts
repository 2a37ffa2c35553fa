import { readJsonFixture } from './read-fixture.ts';

type RecordedServer = {
  /** The file of the corpus. */
  recording: string;
  /** What these GETs answered; all else that tells servers apart follows from the spec, or is a 404. */
  replies: Record<string, { status: number; body: unknown }>;
};

export const recordedServers = readJsonFixture<RecordedServer[]>('servers.json');

/**
 * A `fetch` that answers GETs as that server did.
 *
 * @param hidesSpec whether `/openapi.json` fails, as where an extension breaks it; the routes are there all the same
 */
export function fetchAs({ replies }: RecordedServer, hidesSpec = false) {
  const asked: string[] = [];
  const spec = replies['/openapi.json']?.body;
  const paths = typeof spec === 'object' && spec !== null && 'paths' in spec ? Object(spec.paths) : {};
  const isReforge = JSON.stringify(spec).includes('hr_cfg') && !('/sdapi/v1/sd-modules' in paths);
  const fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    asked.push(path);
    if (path === '/openapi.json' && hidesSpec) return Response.json({ detail: 'broken' }, { status: 500 });
    if (path === '/sdapi/v1/options') return Response.json(isReforge ? { sd_text_encoder: 'Automatic' } : {});
    const reply = replies[path] ?? { status: path in paths ? 405 : 404, body: { detail: '' } };
    return typeof reply.body === 'string'
      ? new Response(reply.body, { status: reply.status })
      : Response.json(reply.body, { status: reply.status });
  };
  return { fetch, asked };
}
