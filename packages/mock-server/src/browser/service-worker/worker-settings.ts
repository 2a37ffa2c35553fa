import { toBaseUrl } from '../../base-url.ts';

/** What a page tells its worker, as query parameters of the script's URL. All URLs are relative to the script. */
export type WorkerSettings = {
  /** The address that the page's client asks. */
  baseUrl: string;
  /** Folder of the instance, as `sdwebui-mock bundle` writes it. */
  instance: string;
  /** Folder of the `.wasm` files. */
  wasm: string;
  stepMs: number;
  replay: boolean;
  faults: string[];
};

/** @throws TypeError when an address or a number can't be read */
export function readWorkerSettings(script: string): WorkerSettings {
  const { searchParams } = new URL(script);
  const url = (name: string, fallback: string) => new URL(searchParams.get(name) ?? fallback, script).href;
  const instance = url('instance', 'sdwebui-mock/').replace(/\/?$/, '/');
  const stepMs = Number(searchParams.get('stepMs') ?? 0);
  if (!(stepMs >= 0))
    throw new TypeError(`stepMs=${searchParams.get('stepMs')} is no number of milliseconds.`);
  return {
    baseUrl: toBaseUrl(url('baseUrl', 'sdwebui')),
    instance,
    wasm: url('wasm', `${instance}wasm/`),
    stepMs,
    replay: searchParams.get('replay') !== 'false',
    faults: searchParams.getAll('faults'),
  };
}

/** The script's URL with these settings; those that are left out are the worker's own. */
export function toWorkerUrl(script: URL, settings: Partial<Record<keyof WorkerSettings, unknown>>): URL {
  const url = new URL(script);
  for (const [name, value] of Object.entries(settings)) {
    for (const item of [value].flat()) if (item !== undefined) url.searchParams.append(name, String(item));
  }
  return url;
}
