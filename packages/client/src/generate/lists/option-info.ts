import { isRecord } from '../../transport/is-record.ts';

/** A setting, as SD.Next's `/sdapi/v1/options-info` describes it. */
export type OptionInfo = {
  key: string;
  label: string;
  type: string;
  choices: unknown[] | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
};

/** Reads the list, without its separators; what is none gives `undefined`. */
export function readOptionInfo(body: unknown): OptionInfo[] | undefined {
  if (!isRecord(body) || !isRecord(body.options)) return undefined;
  return Object.entries(body.options).flatMap(([key, info]): OptionInfo[] => {
    if (!isRecord(info) || info.component === 'separator') return [];
    const { choices, minimum, maximum } = isRecord(info.component_args) ? info.component_args : {};
    return [
      {
        key,
        label: typeof info.label === 'string' ? info.label : '',
        type: typeof info.type === 'string' ? info.type : '',
        choices: Array.isArray(choices) ? choices : undefined,
        minimum: typeof minimum === 'number' ? minimum : undefined,
        maximum: typeof maximum === 'number' ? maximum : undefined,
      },
    ];
  });
}
