/** One of an argument's choices. */
export type Choice = { label: string; value: unknown };

/** One argument of a script, as the server lists it. */
export type ArgumentInfo = {
  /** Empty where the script gives none. */
  label: string;
  /** What the web page starts with. */
  value: unknown;
  minimum: number | undefined;
  maximum: number | undefined;
  step: number | undefined;
  /** `undefined` where anything may be given; empty where the list is filled by the web page alone. */
  choices: readonly Choice[] | undefined;
};

/** A script that a tab has. */
export type ScriptInfo = {
  /** On the wire; the server does not mind its case. */
  name: string;
  isAlwaysOn: boolean;
  args: readonly ArgumentInfo[];
};

export type Tab = 'txt2img' | 'img2img';

/**
 * Scripts whose arguments are the form's own fields; the API takes those from the request and not from here
 * (recording: txt2img/alwayson-seed).
 */
const inTheForm: readonly string[] = ['sampler', 'seed'];

/** The scripts of a tab that have something to set, out of `/sdapi/v1/script-info`; what is no script is left out. */
export function readScriptInfo(body: unknown, tab: Tab): ScriptInfo[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((item: unknown): ScriptInfo[] => {
    if (!isRecord(item) || typeof item.name !== 'string' || !Array.isArray(item.args)) return [];
    const isAlwaysOn = item.is_alwayson === true;
    if ((item.is_img2img === true) !== (tab === 'img2img')) return [];
    if (isAlwaysOn && (item.args.length === 0 || inTheForm.includes(item.name.toLowerCase()))) return [];
    return [{ name: item.name, isAlwaysOn, args: item.args.map(readArgument) }];
  });
}

function readArgument(item: unknown): ArgumentInfo {
  const { label, value = null, minimum, maximum, step, choices } = isRecord(item) ? item : {};
  return {
    label: typeof label === 'string' ? label.trim() : '',
    value,
    minimum: readNumber(minimum),
    maximum: readNumber(maximum),
    step: readNumber(step),
    choices: Array.isArray(choices) ? choices.map(readChoice) : undefined,
  };
}

/** Gradio 4 gives pairs of what is shown and what is sent. */
function readChoice(choice: unknown): Choice {
  const [shown, value] = Array.isArray(choice) && choice.length === 2 ? choice : [choice, choice];
  return { label: String(shown), value };
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
