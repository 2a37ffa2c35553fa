import { asDict, type PyValue } from '../python/index.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { infotextParameters } from '../synthesise/infotext/infotext-parameters.ts';
import { readPictureInfo } from '../synthesise/infotext/picture-info.ts';
import { orInvalid, sentFile } from '../synthesise/wire/sent-picture.ts';
import { replayOr } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** What a picture says of itself: its infotext, the settings in it, and its other texts. */
export const pngInfo: Route = (input) => replayOr(input, () => compute(input));

async function compute({ server, body }: RouteInput): Promise<Reply> {
  const bytes = sentFile(asDict(body).get('image') ?? '');
  const samplers = server.instance.lists.get('/sdapi/v1/samplers');
  const { infotext = '', items } = orInvalid(await readPictureInfo(bytes, samplers));
  return jsonReply(
    new Map<string, PyValue>([
      ['info', infotext],
      ['items', items],
      ['parameters', infotextParameters(infotext, server)],
    ]),
    'synthesised',
  );
}
