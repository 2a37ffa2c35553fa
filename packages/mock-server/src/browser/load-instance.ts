import type { Instance } from '../instance/instance.ts';
import { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
import { type FileSource, openInstance } from '../recording/index.ts';

/**
 * Loads an instance from where it is hosted: a folder as on disk, or bundled by `sdwebui-mock bundle`, which takes one
 * request. Pictures are loaded when they are needed.
 *
 * @param url the folder's, relative to the page or worker
 * @throws InstanceNotFoundError when there is none
 * @throws RecordingFormatError when a file of it is broken
 * @example const instance = await loadInstance('/sdwebui-mock/');
 */
export async function loadInstance(
  url: string | URL,
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<Instance> {
  const folder = `${String(url).replace(/\/?$/, '/')}`;
  return openInstance(urlSource(folder, fetch));
}

function urlSource(folder: string, fetch: typeof globalThis.fetch): FileSource {
  const get = async (path: string): Promise<Response> => {
    const url = folder + path;
    const response = await fetch(url).catch((cause: unknown) => {
      throw notFound(url, String(cause), cause);
    });
    if (!response.ok) throw notFound(url, `${response.status} ${response.statusText}`.trim());
    // Hosts of single-page apps answer whatever they don't have with the page.
    if (response.headers.get('content-type')?.startsWith('text/html')) throw notFound(url, 'it is a page');
    return response;
  };
  const getBytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
  // Recordings name the same pictures again and again.
  const pictures = new Map<string, Promise<Uint8Array>>();
  return {
    text: async (path) => (await get(path)).text(),
    bytes: (path) => {
      const known = pictures.get(path);
      if (known) return known;
      const picture = getBytes(path);
      pictures.set(path, picture);
      picture.catch(() => pictures.delete(path));
      return picture;
    },
  };
}

function notFound(url: string, reason: string, cause?: unknown): InstanceNotFoundError {
  return new InstanceNotFoundError(
    `${url} is no file of an instance (${reason}). Host one with: npx sdwebui-mock bundle --out public`,
    { cause },
  );
}
