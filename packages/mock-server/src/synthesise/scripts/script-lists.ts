import { dictsOf, type PyDict, type PyValue, pythonStr } from '../../python/index.ts';

/** A script as `GET /sdapi/v1/script-info` describes it. */
export type Script = {
  /** Lower case, as the server keeps it. */
  name: string;
  alwaysOn: boolean;
  img2img: boolean;
  args: PyDict[];
};

export function readScripts(list: PyValue | undefined): Script[] {
  return dictsOf(list).map((item) => ({
    name: pythonStr(item.get('name') ?? '').toLowerCase(),
    alwaysOn: item.get('is_alwayson') === true,
    img2img: item.get('is_img2img') === true,
    args: dictsOf(item.get('args')),
  }));
}

/** The arguments that a script runs with: those that were sent, then the UI's defaults. */
export function argsWithDefaults(script: Script, sent: readonly PyValue[]): PyValue[] {
  return [...sent, ...defaultsOf(script).slice(sent.length)];
}

/** The UI's defaults of a script's arguments. */
export function defaultsOf({ args }: Script): PyValue[] {
  return args.map((arg) => arg.get('value') ?? null);
}
