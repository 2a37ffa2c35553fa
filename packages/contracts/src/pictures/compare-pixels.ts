import type { Codecs, Raster } from '@sdwebui/mock-server';
import type { Drift } from '../compare/drift.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { PictureLikeness, ReportedPicture } from '../report/report.ts';
import type { Severity } from '../severity.ts';
import { drawDifference } from './draw-difference.ts';
import { judgeLikeness } from './judge-likeness.ts';
import { findExcuse, findPicturePairs, type PicturePlace } from './picture-pairs.ts';
import { showDifference, shownSide, showPicture } from './show-picture.ts';
import { toThumbnail } from './thumbnail.ts';

export type PixelOptions = {
  codecs: Codecs;
  /** Distance up to which two pictures are the same; see `calibrate`. */
  tolerance: number;
  /** How much another picture matters. */
  severity: Severity;
  /** How many pairs are shown; the others are judged alone. Of those that are the same a few will do. @default 200 */
  maxShown?: number;
};

export type PixelComparison = {
  /** The results with an `unlike` drift for each picture that shows something else. */
  results: ExchangeResult[];
  pictures: ReportedPicture[];
  notes: string[];
};

/** Compares what recorded and live pictures show. Only recorded ones count: what a mock painted looks like no server's. */
export async function comparePixels(
  results: readonly ExchangeResult[],
  options: PixelOptions,
): Promise<PixelComparison> {
  const { codecs, tolerance, severity, maxShown = 200 } = options;
  const pictures: ReportedPicture[] = [];
  const excuses = new Map<string, number>();
  const compared: ExchangeResult[] = [];
  const shown = { same: 0, unlike: 0 };
  const mayShow = (likeness: PictureLikeness): boolean =>
    likeness === 'same' ? shown.same++ < Math.min(maxSame, maxShown) : shown.unlike++ < maxShown;
  for (const result of results) {
    const drifts: Drift[] = [];
    const pairs = isRecorded(result) ? findPicturePairs(result.exchange.answer, result.live) : [];
    for (const pair of pairs) {
      const rasters = await decodeBoth(pair, codecs);
      const excuse = rasters ? await findExcuse(pair) : 'they cannot be read';
      if (!rasters || excuse !== undefined) {
        excuses.set(excuse as string, (excuses.get(excuse as string) ?? 0) + 1);
        continue;
      }
      const judged = judgeLikeness(...rasters, tolerance);
      const views = mayShow(judged.likeness) ? await showPair(pair, rasters, codecs) : notShown;
      const { index, scenario } = result.exchange;
      pictures.push({ index, scenario, place: pair.place, ...judged, tolerance, ...views });
      if (judged.likeness === 'other') drifts.push(toDrift(pair, judged.distance, severity));
    }
    compared.push(drifts.length > 0 ? { ...result, drifts: [...result.drifts, ...drifts] } : result);
  }
  const notes = [...excuses].map(([excuse, count]) => {
    return `${count} ${count === 1 ? 'pair' : 'pairs'} of pictures ${count === 1 ? 'was' : 'were'} not compared by pixels: ${excuse}.`;
  });
  return { results: compared, pictures, notes };
}

/** How many pairs of the same picture are shown. */
const maxSame = 12;

const notShown = { before: null, after: null, difference: null };

function isRecorded({ exchange }: ExchangeResult): boolean {
  return (sourceOf(exchange.answer) ?? 'recorded') === 'recorded';
}

async function decodeBoth(
  { before, after }: PicturePlace,
  { decode }: Codecs,
): Promise<[Raster, Raster] | undefined> {
  try {
    return [await decode(before.bytes), await decode(after.bytes)];
  } catch {
    // What is wrong with the bytes has been told as a drift of kind `picture`.
    return undefined;
  }
}

async function showPair(
  { before, after }: PicturePlace,
  [old, young]: [Raster, Raster],
  codecs: Codecs,
): Promise<Pick<ReportedPicture, 'before' | 'after' | 'difference'>> {
  const difference = drawDifference(toThumbnail(old, shownSide), toThumbnail(young, shownSide));
  return {
    before: await showPicture(before, old, codecs),
    after: await showPicture(after, young, codecs),
    difference: difference ? await showDifference(difference, codecs) : null,
  };
}

function toDrift({ place, before, after }: PicturePlace, distance: number, severity: Severity): Drift {
  return {
    kind: 'unlike',
    severity,
    path: place,
    recorded: before.label,
    live: `${after.label}, another picture (distance ${distance.toFixed(3)})`,
    against: 'recorded',
  };
}
