import { httpException, pythonError } from '../../dialect/server-failure.ts';
import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import type { Draft } from '../generation/draft.ts';
import { processImages } from '../generation/process-images.ts';
import type { Processed } from '../generation/processed.ts';
import { isTruthy } from '../generation/py-number.ts';
import { alwaysOnScripts } from './always-on/index.ts';
import { argumentsOf, requireArguments } from './script-arguments.ts';
import { argsWithDefaults, readScripts, type Script } from './script-lists.ts';
import { selectableScripts } from './selectable/index.ts';

/** Runs a generation: through the script that the request names, or straight. */
export type RunGeneration = (draft: Draft) => Processed;

/**
 * Finds the scripts that a request names, in any case.
 *
 * @throws ServerFailure 422 for one that is not there (`txt2img/script-unknown`, `alwayson-unknown`, `alwayson-selectable`)
 */
export function chooseScript(kind: Draft['kind'], params: PyDict, server: Server): RunGeneration {
  const list = server.instance.lists.get('/sdapi/v1/script-info');
  // A recording that never asked for the scripts says nothing of which there are: then none is refused.
  if (list === undefined) return (draft) => processImages(draft, server);
  const scripts = readScripts(list).filter(({ img2img }) => img2img === (kind === 'img2img'));
  const selected = findSelectable(scripts, params.get('script_name') ?? null);
  const prepare = prepareAlwaysOn(scripts, params.get('alwayson_scripts') ?? null);
  return (draft) => {
    prepare(draft);
    const script = selected && selectableScripts[selected.name];
    if (!selected || !script) return processImages(draft, server);
    const sent = params.get('script_args') ?? null;
    const args = argumentsOf(selected, scripts, Array.isArray(sent) ? sent : []);
    requireArguments(script.parameters, args);
    return script.run(draft, args, { server, script: selected });
  };
}

function findSelectable(scripts: readonly Script[], name: PyValue): Script | undefined {
  if (!isTruthy(name)) return undefined;
  const wanted = pythonStr(name).toLowerCase();
  const found = scripts.find((script) => !script.alwaysOn && script.name === wanted);
  if (!found) throw httpException(422, `Script '${pythonStr(name)}' not found`);
  return found;
}

function prepareAlwaysOn(scripts: readonly Script[], wanted: PyValue): (draft: Draft) => void {
  if (!(wanted instanceof Map)) return () => {};
  const steps: ((draft: Draft) => void)[] = [];
  for (const [name, value] of wanted) {
    const script = scripts.find((candidate) => candidate.name === name.toLowerCase());
    if (!script) throw httpException(422, `Script '${name}' not found`);
    if (!script.alwaysOn) {
      throw httpException(422, 'Cannot have a selectable script in the always on scripts params');
    }
    if (value === null) throw pythonError('TypeError', "argument of type 'NoneType' is not iterable");
    const args = value instanceof Map ? value.get('args') : undefined;
    const apply = alwaysOnScripts[script.name];
    if (apply) steps.push((draft) => apply(draft, argsWithDefaults(script, Array.isArray(args) ? args : [])));
  }
  return (draft) => {
    for (const step of steps) step(draft);
  };
}
