import { httpException } from '../dialect/server-failure.ts';
import { asDict, pythonStr } from '../python/index.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { captionPicture } from '../synthesise/extras/caption-picture.ts';
import { measurePicture, type PictureMeasures } from '../synthesise/extras/measure-picture.ts';
import { type TagStyle, tagPicture } from '../synthesise/extras/tag-picture.ts';
import { isTruthy, toNumber } from '../synthesise/generation/py-number.ts';
import { decodeFile, sentFile } from '../synthesise/wire/sent-picture.ts';
import { replayOr } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** Puts a picture into words, once the running generation has ended. */
export const interrogate: Route = (input) =>
  input.server.tasks.inTurn(() => replayOr(input, () => compute(input)));

type Describe = (measures: PictureMeasures, options: Server['options']) => string;

const models: Readonly<Record<string, Describe>> = {
  clip: (measures, options) =>
    captionPicture(measures, { ranks: isTruthy(options.get('interrogate_return_ranks')) }),
  deepdanbooru: (measures, options) => tagPicture(measures, tagStyle(options)),
};

/** The picture is decoded before the model is looked up (`interrogate/unknown-model`). */
async function compute({ server, body }: RouteInput): Promise<Reply> {
  const request = asDict(body);
  const raster = await decodeFile(sentFile(request.get('image') ?? ''), server.settings.codecs);
  const model = pythonStr(request.get('model') ?? '');
  const describe = Object.hasOwn(models, model) ? models[model] : undefined;
  if (!describe) throw httpException(404, 'Model not found');
  return jsonReply(new Map([['caption', describe(measurePicture(raster), server.options)]]), 'synthesised');
}

function tagStyle(options: Server['options']): TagStyle {
  const filtered = pythonStr(options.get('deepbooru_filter_tags') ?? '');
  return {
    threshold: toNumber(options.get('interrogate_deepbooru_score_threshold'), 0.5),
    sortByName: isTruthy(options.get('deepbooru_sort_alpha')),
    spaces: isTruthy(options.get('deepbooru_use_spaces')),
    escapeBrackets: isTruthy(options.get('deepbooru_escape')),
    ranks: isTruthy(options.get('interrogate_return_ranks')),
    without: filtered.split(',').map((tag) => tag.trim().replaceAll(' ', '_')),
  };
}
