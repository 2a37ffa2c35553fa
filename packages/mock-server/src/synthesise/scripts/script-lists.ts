import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';

/** A script as `GET /sdapi/v1/script-info` describes it. */
export type Script = {
  /** Lower case, as the server keeps it. */
  name: string;
  alwaysOn: boolean;
  img2img: boolean;
  args: PyDict[];
};

export function readScripts(list: PyValue | undefined): Script[] {
  const items = Array.isArray(list) ? list.filter((item): item is PyDict => item instanceof Map) : [];
  return items.map((item) => {
    const args = item.get('args');
    return {
      name: pythonStr(item.get('name') ?? '').toLowerCase(),
      alwaysOn: item.get('is_alwayson') === true,
      img2img: item.get('is_img2img') === true,
      args: Array.isArray(args) ? args.filter((arg): arg is PyDict => arg instanceof Map) : [],
    };
  });
}

/** The arguments that a script runs with: those that were sent, then the UI's defaults. */
export function argsWithDefaults(script: Script, sent: readonly PyValue[]): PyValue[] {
  const defaults = script.args.map((arg) => arg.get('value') ?? null);
  return [...sent, ...defaults.slice(sent.length)];
}
