import type { OpenApiDocument } from '../../instance/openapi-document.ts';

/** Where the lists are that a frontend starts with. ControlNet's belong to most servers of the family. */
const listPrefixes = /^\/(sdapi\/v1|internal|controlnet)\//;

/** What costs, tells about the machine, changes from moment to moment, or does something although it is a GET. */
const unwanted =
  /sysinfo|profile|log|history|status|gpu|progress|pending|motd|remote|civitai|download|start|stop|kill|reload|unload|refresh|shutdown|clear/;

/** Lists that may be asked with a parameter and answer without one too. */
const plainAnyway = /\/(script-info|model_list|module_list)$/;

/** Asked of a server that has no spec. */
const usualLists: readonly string[] = [
  ...['options', 'cmd-flags', 'samplers', 'schedulers', 'upscalers', 'latent-upscale-modes', 'sd-models'],
  ...['sd-vae', 'loras', 'embeddings', 'scripts', 'script-info', 'prompt-styles'],
].map((name) => `/sdapi/v1/${name}`);

/** The plain lists of a server: every GET of its spec that wants nothing and only tells. */
export function findLists(spec: OpenApiDocument | undefined): readonly string[] {
  if (!spec) return usualLists;
  return Object.entries(spec.paths)
    .filter(
      ([path, { get }]) => get && listPrefixes.test(path) && !path.includes('{') && !unwanted.test(path),
    )
    .filter(([path, { get }]) => plainAnyway.test(path) || (get?.parameters ?? []).length === 0)
    .map(([path]) => path);
}
