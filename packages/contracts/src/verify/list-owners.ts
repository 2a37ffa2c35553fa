import type { InstanceFacts } from './instance-facts.ts';

/** Whose the names in a list are: the server's own, which a caller may count on, or those of the machine it runs on. */
export type Owner = 'server' | 'machine';

/** How a list is read and compared. */
export type ListRule = {
  /** Whom a name belongs to. */
  owner: (name: string, facts: InstanceFacts) => Owner;
  /** Fields of an item, or keys, whose contents belong to the machine whosever the name is; their types are compared. */
  free?: readonly string[];
  /** Where the names are: in items with a `name` (default), the items themselves, or the keys of an object. */
  names?: 'items' | 'texts' | 'keys' | 'keys-of-groups' | 'texts-of-groups';
  /** What else tells items of one name apart. */
  alsoBy?: string;
};

const server = (): Owner => 'server';
const machine = (): Owner => 'machine';

/** Upscalers that come with the code; all others are files that one machine has. */
const upscalersOfCode = new Set(['None', 'Lanczos', 'Nearest']);

/** What extensions that come with the server add, and take with them when they are switched off or there is no web page. */
const ofBuiltInExtensions =
  /^(?:ldsr_|SCUNET_|SWIN_|hypertile_|lora_|sd_lora$|extra_options_|canvas_|enable_prompt_comments$|settings_in_ui$|hypertile$|soft inpainting$|extra options$)/i;

function ofCode(name: string, facts: InstanceFacts): Owner {
  return ofBuiltInExtensions.test(name) && mayLackExtensions(facts) ? 'machine' : 'server';
}

/** Whether built-in extensions are switched off, the page is missing, or another extension had frozen the options too early. */
function mayLackExtensions({ options, flags, lists }: InstanceFacts): boolean {
  const disabled = options.disabled_extensions;
  return (
    (Array.isArray(disabled) && disabled.length > 0) ||
    !['none', undefined].includes(options.disable_all_extensions as string | undefined) ||
    flags.nowebui === true ||
    flags.disable_all_extensions === true ||
    (lists.get('/sdapi/v1/extensions') ?? '[]').includes('{')
  );
}

/** The table: to whom the names of each list belong. */
export const listRules: Readonly<Record<string, ListRule>> = {
  '/sdapi/v1/samplers': { owner: server },
  '/sdapi/v1/schedulers': { owner: server },
  '/sdapi/v1/latent-upscale-modes': { owner: server },
  '/sdapi/v1/upscalers': {
    owner: (name) => (upscalersOfCode.has(name) ? 'server' : 'machine'),
    free: ['model_name', 'model_path', 'model_url'],
  },
  '/sdapi/v1/face-restorers': { owner: server, free: ['cmd_dir'] },
  '/sdapi/v1/realesrgan-models': { owner: server, free: ['path'] },
  '/sdapi/v1/sd-models': { owner: machine },
  '/sdapi/v1/sd-vae': { owner: machine },
  '/sdapi/v1/hypernetworks': { owner: machine },
  '/sdapi/v1/prompt-styles': { owner: machine },
  '/sdapi/v1/loras': { owner: machine },
  '/sdapi/v1/extensions': { owner: machine },
  '/sdapi/v1/embeddings': { owner: machine, names: 'keys-of-groups' },
  '/sdapi/v1/scripts': { owner: ofCode, names: 'texts-of-groups' },
  // A page's settings change the defaults of arguments; how many there are and what they are called does not change.
  '/sdapi/v1/script-info': { owner: ofCode, free: ['value'], alsoBy: 'is_img2img' },
  '/sdapi/v1/options': { owner: ofCode, names: 'keys' },
  '/sdapi/v1/cmd-flags': { owner: server, names: 'keys' },
  // What there is of a graphics card is the machine's.
  '/sdapi/v1/memory': { owner: server, names: 'keys', free: ['cuda'] },
  '/internal/quicksettings-hint': { owner: ofCode },
};

/** Arguments of scripts whose choices name things of the machine. */
export const choicesOfMachine = /checkpoint|upscaler|sampling method|schedule|style|model|vae/i;
