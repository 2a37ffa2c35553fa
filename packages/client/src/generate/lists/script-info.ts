import { isRecord } from '../../transport/is-record.ts';

/** One argument of a script, as `/sdapi/v1/script-info` describes it. */
export type ArgumentInfo = {
  /** What the web page shows; often empty, and not always the only one of its name. */
  label: string;
  /** The default. */
  value: unknown;
  minimum: number | undefined;
  maximum: number | undefined;
  step: number | undefined;
  /** What may be chosen, as the server wants it; `undefined` where anything may be given. */
  choices: unknown[] | undefined;
};

/** One script, as `/sdapi/v1/script-info` describes it: once for txt2img, once for img2img. */
export type ScriptInfo = { name: string; isAlwaysOn: boolean; isImg2Img: boolean; args: ArgumentInfo[] };

/** Reads the list; what is no script is left out, and what is no list gives `undefined`. */
export function readScriptInfo(body: unknown): ScriptInfo[] | undefined {
  if (!Array.isArray(body)) return undefined;
  const scripts = body.flatMap((item: unknown): ScriptInfo[] => {
    if (!isRecord(item) || typeof item.name !== 'string' || !Array.isArray(item.args)) return [];
    const { name, is_alwayson, is_img2img, args } = item;
    return [
      {
        name,
        isAlwaysOn: is_alwayson === true,
        isImg2Img: is_img2img === true,
        args: args.map(readArgument),
      },
    ];
  });
  return scripts.length === 0 && body.length > 0 ? undefined : scripts;
}

function readArgument(item: unknown): ArgumentInfo {
  const { label, value, minimum, maximum, step, choices } = isRecord(item) ? item : {};
  return {
    label: typeof label === 'string' ? label : '',
    value: value ?? null,
    minimum: readNumber(minimum),
    maximum: readNumber(maximum),
    step: readNumber(step),
    choices: Array.isArray(choices) ? choices.map(readChoice) : undefined,
  };
}

/** Gradio 4 gives pairs of what is shown and what is sent. */
function readChoice(choice: unknown): unknown {
  return Array.isArray(choice) && choice.length === 2 ? choice[1] : choice;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
