import type { Instance } from '../instance/instance.ts';
import { stringifyPython } from '../python/index.ts';
import type { InstanceParts } from './compose-instance.ts';
import { imagesFolder } from './manifest.ts';
import { namedPictures } from './picture-token.ts';
import { leanText } from './recorded-body.ts';
import { RecordingFormatError } from './recording-format-error.ts';

/** Takes each picture of a recording once, as soon as it turns up. `path` is that of its file in the instance. */
export type KeepPicture = (path: string, bytes: Uint8Array) => void | Promise<void>;

/** Hands the pictures of a new instance over, each once. */
export class Pictures {
  readonly #keep: KeepPicture;
  readonly #kept = new Set<string>();

  constructor(keep: KeepPicture) {
    this.#keep = keep;
  }

  /** @param file the picture's name, `<SHA-256>.png` */
  async keep(file: string, bytes: () => Uint8Array | Promise<Uint8Array>): Promise<void> {
    if (this.#kept.has(file)) return;
    this.#kept.add(file);
    await this.#keep(`${imagesFolder}/${file}`, await bytes());
  }

  /**
   * Fetches what the parts name and was not handed over yet.
   *
   * @throws RecordingFormatError when none of the instances holds a picture that is named
   */
  async keepNamed(parts: InstanceParts, instances: readonly Instance[]): Promise<void> {
    for (const file of picturesOf(parts)) await this.keep(file, () => fetchFrom(instances, file));
  }
}

/** The files of all pictures that an instance's exchanges and lists name. */
export function picturesOf({ exchanges, lists }: Pick<InstanceParts, 'exchanges' | 'lists'>): Set<string> {
  const files = new Set<string>();
  const look = (text: string) => {
    for (const file of namedPictures(text)) files.add(file);
  };
  for (const { request, response } of exchanges) {
    look(leanText(request.body));
    look(leanText(response.body));
  }
  for (const [, value] of lists) look(stringifyPython(value, { allowNan: true }));
  return files;
}

async function fetchFrom(instances: readonly Instance[], file: string): Promise<Uint8Array> {
  for (const instance of instances) {
    const bytes = await instance.picture(file).catch(() => undefined);
    if (bytes) return bytes;
  }
  throw new RecordingFormatError(
    `A body names the picture ${imagesFolder}/${file}, which ${instances.map(({ name }) => name).join(', ')} does not hold. ` +
      'Restore the file, or import the recording again.',
  );
}
