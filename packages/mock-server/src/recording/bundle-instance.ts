import type { InstanceFiles } from './compose-instance.ts';
import type { FileSource } from './instance-files.ts';
import { imagesFolder, manifestFile, parseManifest, specFile } from './manifest.ts';
import { namedPictures } from './picture-token.ts';

/**
 * The files of the same instance with all texts in the manifest, so that a page needs one request instead of some hundred;
 * pictures stay files of their own, since a page needs few of them.
 *
 * @throws RecordingFormatError when the manifest is not as `docs/recording-format.md` says
 */
export async function bundleInstance(source: FileSource): Promise<InstanceFiles> {
  const { files: bundled, ...manifest } = parseManifest(await source.text(manifestFile));
  const paths = [specFile, ...Object.values(manifest.lists), ...manifest.exchanges];
  const texts = await Promise.all(paths.map(async (path) => bundled?.[path] ?? source.text(path)));
  const files = Object.fromEntries(paths.map((path, index) => [path, texts[index] as string]));
  const result: InstanceFiles = new Map([[manifestFile, `${JSON.stringify({ ...manifest, files })}\n`]]);
  for (const file of new Set(texts.flatMap(namedPictures))) {
    const path = `${imagesFolder}/${file}`;
    result.set(path, await source.bytes(path));
  }
  return result;
}
