import type { ServerFacts } from './server-facts.ts';

/** Whose a name in a list is: the server's own, which a caller may count on, or the machine's that it runs on. */
export type Owner = 'server' | 'machine';

/** To whom the names of a list belong, and which fields of its items hold what belongs to the machine whosever the name is. */
export type ListRule = {
  owner: (name: string, facts: ServerFacts) => Owner;
  free?: readonly string[];
  /** Of a spec: routes that come from an extension, and go with it. */
  routes?: readonly string[];
};

const server = (): Owner => 'server';
const machine = (): Owner => 'machine';

/** Upscalers that come with the code; all others are files that one machine has. */
const upscalersOfCode = new Set(['None', 'Lanczos', 'Nearest']);

/** What extensions that come with the server add, and take with them where they are switched off. */
const ofBuiltInExtensions =
  /^(?:ldsr_|SCUNET_|SWIN_|hypertile_|lora_|sd_lora$|extra_options_|settings_in_ui$|canvas_|enable_prompt_comments$|hypertile$|soft inpainting$|extra options$|\[\w+\] )/i;

function ofCode(name: string, facts: ServerFacts): Owner {
  return ofBuiltInExtensions.test(name) && mayLackExtensions(facts) ? 'machine' : 'server';
}

/** Whether built-in extensions are switched off, there is no page, or another extension had frozen the options too early. */
function mayLackExtensions({ options, flags, lists, isBare }: ServerFacts): boolean {
  const { disabled_extensions: disabled, disable_all_extensions: all = 'none' } = options;
  const hasOthers = /"name"/.test(lists.get('/sdapi/v1/extensions') ?? '');
  return (
    (Array.isArray(disabled) && disabled.length > 0) ||
    all !== 'none' ||
    isBare ||
    flags.disable_all_extensions === true ||
    hasOthers
  );
}

/** The table. What stands in no row belongs to the server. */
export const listRules: Readonly<Record<string, ListRule>> = {
  '/sdapi/v1/samplers': { owner: server },
  '/sdapi/v1/schedulers': { owner: server },
  '/sdapi/v1/latent-upscale-modes': { owner: server },
  '/sdapi/v1/face-restorers': { owner: server, free: ['cmd_dir'] },
  '/sdapi/v1/realesrgan-models': { owner: server, free: ['path'] },
  '/sdapi/v1/upscalers': {
    owner: (name) => (upscalersOfCode.has(name) ? 'server' : 'machine'),
    free: ['model_name', 'model_path', 'model_url'],
  },
  '/sdapi/v1/sd-models': { owner: machine },
  '/sdapi/v1/sd-vae': { owner: machine },
  '/sdapi/v1/hypernetworks': { owner: machine },
  '/sdapi/v1/prompt-styles': { owner: machine },
  '/sdapi/v1/loras': { owner: machine },
  '/sdapi/v1/extensions': { owner: machine },
  '/sdapi/v1/embeddings': { owner: machine },
  '/sdapi/v1/scripts': { owner: ofCode },
  // The settings of a page change what an argument is when it is left out; what it is called and where it stands does not change.
  '/sdapi/v1/script-info': { owner: ofCode, free: ['value'] },
  '/sdapi/v1/options': { owner: ofCode },
  '/sdapi/v1/cmd-flags': { owner: server },
  // What there is of a graphics card is the machine's.
  '/sdapi/v1/memory': { owner: server, free: ['cuda'] },
  '/internal/quicksettings-hint': { owner: ofCode },
  '/openapi.json': { owner: ofCode, routes: ['/sdapi/v1/loras', '/sdapi/v1/refresh-loras'] },
};
