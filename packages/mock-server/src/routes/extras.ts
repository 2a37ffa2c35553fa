import { encodeBase64 } from '@sdwebui/client/images';
import { asDict, asList, dictsOf, type PyDict, type PyValue, pythonStr } from '../python/index.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { encodeResult } from '../synthesise/extras/encode-result.ts';
import { notesHtml, notesText } from '../synthesise/extras/notes-text.ts';
import { postprocess } from '../synthesise/extras/postprocess.ts';
import { readPictureInfo } from '../synthesise/infotext/picture-info.ts';
import type { Raster } from '../synthesise/picture/codecs.ts';
import { decodeFile, sentFile } from '../synthesise/wire/sent-picture.ts';
import { replayOr } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** Upscales one picture, once the running generation has ended. */
export const extraSingleImage: Route = (input) =>
  input.server.tasks.inTurn(() => replayOr(input, () => single(input)));

/** Upscales several pictures by the same settings; their names have no effect. */
export const extraBatchImages: Route = (input) =>
  input.server.tasks.inTurn(() => replayOr(input, () => batch(input)));

async function single({ server, body }: RouteInput): Promise<Reply> {
  const request = asDict(body);
  const { notes, image } = await run(await open(request.get('image'), server), request, server);
  return reply(notes, ['image', image]);
}

async function batch({ server, body }: RouteInput): Promise<Reply> {
  const request = asDict(body);
  const files = asList(request.get('imageList')).map((item) => asDict(item).get('data'));
  // All are decoded before the first is worked on, so that a broken one spoils the batch.
  const sent = await Promise.all(files.map((file) => open(file, server)));
  const images: string[] = [];
  let lastNotes = '';
  for (const picture of sent) {
    const { notes, image } = await run(picture, request, server);
    images.push(image);
    lastNotes = notes;
  }
  return reply(lastNotes, ['images', images]);
}

function reply(notes: string, images: [name: string, value: PyValue]): Reply {
  return jsonReply(new Map<string, PyValue>([['html_info', notesHtml(notes)], images]), 'synthesised');
}

/** A picture as it was sent: the file and its pixels. */
type Sent = { bytes: Uint8Array; raster: Raster };

async function open(value: PyValue | undefined, { settings }: Server): Promise<Sent> {
  const bytes = sentFile(value ?? '');
  return { bytes, raster: await decodeFile(bytes, settings.codecs) };
}

async function run(
  { bytes, raster }: Sent,
  request: PyDict,
  server: Server,
): Promise<{ notes: string; image: string }> {
  const { lists } = server.instance;
  const done = postprocess(raster, request, names(lists.get('/sdapi/v1/upscalers')));
  const notes = notesText(done.notes);
  const source = (await readPictureInfo(bytes, lists.get('/sdapi/v1/samplers'))) ?? {
    infotext: undefined,
    items: new Map(),
  };
  return { notes, image: encodeBase64(await encodeResult(done.raster, notes, source, server)) };
}

function names(list: PyValue | undefined): string[] {
  return dictsOf(list).map((item) => pythonStr(item.get('name') ?? ''));
}
