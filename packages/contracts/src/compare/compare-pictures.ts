import { readInfotext } from '@sdwebui/client/images';
import type { PictureChecker } from './check-picture.ts';
import { compareTexts } from './compare-texts.ts';
import type { Comparison, PicturePair } from './comparison.ts';
import { describeValue } from './describe-value.ts';
import type { DriftKind } from './drift.ts';
import { findPicture } from './find-picture.ts';

/** Compares format, size, soundness and infotext of two pictures; their pixels are their own affair. */
export async function comparePictures(
  comparison: Comparison,
  pair: PicturePair,
  check: PictureChecker,
): Promise<void> {
  const { scope } = comparison;
  const add = (kind: DriftKind, part: string, recorded: string, live: string): void => {
    comparison.add({ kind, path: `${pair.path}${part}`, recorded, live });
  };
  const live = findPicture(pair.live);
  const recorded = pair.recorded === undefined ? live : findPicture(pair.recorded);
  if (!recorded || !live) {
    add('picture', '', recorded?.label ?? 'a picture', live?.label ?? describeNonPicture(pair.live));
    return;
  }
  if (recorded.prefix !== live.prefix)
    add('picture', '', recorded.prefix || 'bare base64', live.prefix || 'bare base64');
  if (recorded.format !== live.format) add('picture', '.format', recorded.format, live.format);
  if (!isNear(recorded.size, live.size, scope.sizeTolerance)) {
    add('picture', '.size', formatSize(recorded.size), formatSize(live.size));
  }
  // The recorded bytes themselves are right by definition.
  const fault = pair.recorded === pair.live ? undefined : await check(live.bytes, live.format);
  if (fault) add('picture', '.data', 'sound', fault);
  if (recorded === live) return;

  const before = await readInfotext(recorded.bytes);
  const after = await readInfotext(live.bytes);
  if (before !== undefined && after !== undefined) {
    compareTexts(comparison, before, after, `${pair.path}.infotext`);
  } else if (before !== after) {
    add(after === undefined ? 'missing' : 'added', '.infotext', describeValue(before), describeValue(after));
  }
}

type Size = { width: number; height: number } | undefined;

function isNear(a: Size, b: Size, tolerance: number): boolean {
  if (!a || !b) return a === b;
  return Math.abs(a.width - b.width) <= tolerance && Math.abs(a.height - b.height) <= tolerance;
}

function formatSize(size: Size): string {
  return size ? `${size.width}x${size.height}` : 'no size';
}

function describeNonPicture(live: string | Uint8Array): string {
  return typeof live === 'string' ? `no picture: ${describeValue(live)}` : `no picture: ${live.length} bytes`;
}
