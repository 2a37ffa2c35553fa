import type { Answer, ContractRequest } from '../../src/index.ts';
import { formatPath, type Step } from './sites.ts';

/**
 * What belongs to a server's machine, its owner or the moment: there another value is no drift, and none is drawn. Taken from what is
 * known of the servers, not from the rules that are tested. Fields may still not go, nor become something else.
 */
const owned: readonly [route: RegExp, path: RegExp][] = [
  [/\/memory$/, /./],
  [/\/cmd-flags$/, /./],
  [/\/options$/, /./],
  [/\/(?:sd-models|sd-vae|loras|embeddings|hypernetworks|prompt-styles|extensions)$/, /./],
  // Where a model lies or is downloaded from, and which files a page offers.
  [/\/upscalers$/, /^\[\]\.(?:name|model_name|model_path|model_url|scale)$/],
  [/\/realesrgan-models$/, /./],
  [/\/face-restorers$/, /\.cmd_dir$/],
  [/\/script-info$/, /\.value$|\.choices(?:\[\])?$/],
  [/\/quicksettings-hint$/, /\.label$/],
  [/\/pending-tasks$/, /./],
  [/\/progress$/, /./],
  [/\/(?:profile-startup|sysinfo|sysinfo-download)$/, /./],
  [/\/png-info$/, /./],
  [/(?:txt2img|img2img)$/, /job_timestamp$|version$/],
];

/** Files of the machine: a list without one of them is another machine's, and its keys are those of names. */
const ownedLists =
  /\/(?:sd-models|sd-vae|loras|embeddings|hypernetworks|prompt-styles|extensions|upscalers|realesrgan-models)$/;

export function isOwnedValue({ path: url }: ContractRequest, path: readonly Step[]): boolean {
  return owned.some(([route, place]) => route.test(routeOf(url)) && place.test(formatPath(path)));
}

export function isOwnedList({ path }: ContractRequest): boolean {
  return ownedLists.test(routeOf(path));
}

/** Whether a request left its seed to the server, so that any seed is right. */
export function isRandom({ body }: ContractRequest): boolean {
  return /"(?:sub)?seed":-1/.test(new TextDecoder().decode(body ?? new Uint8Array()));
}

/** Routes whose bodies nobody describes: pages, reports about the machine. */
export function isOpaque({ path }: ContractRequest, { headers }: Answer): boolean {
  return (
    !/json/.test(headers.get('content-type') ?? '') ||
    /\/(?:profile-startup|sysinfo|sysinfo-download|openapi\.json)$/.test(routeOf(path))
  );
}

export function routeOf(path: string): string {
  return path.split('?', 1)[0] as string;
}
