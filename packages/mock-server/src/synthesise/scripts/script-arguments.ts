import { pythonError } from '../../dialect/server-failure.ts';
import { missingArguments, type PyValue } from '../../python/index.ts';
import { defaultsOf, type Script } from './script-lists.ts';

/**
 * The arguments that a selectable script is run with. The server keeps those of all scripts in one row and puts what was
 * sent in the script's place, so that too few let those of the next script slip in (`txt2img/script-wrong-arity`).
 */
export function argumentsOf(
  script: Script,
  scripts: readonly Script[],
  sent: readonly PyValue[],
): readonly PyValue[] {
  const selectable = scripts.filter(({ alwaysOn }) => !alwaysOn);
  const later = selectable.slice(selectable.indexOf(script) + 1);
  return [...sent, ...later.flatMap(defaultsOf)].slice(0, script.args.length);
}

/** @throws ServerFailure that names the parameters left without an argument, as Python does */
export function requireArguments(parameters: readonly string[], args: readonly PyValue[]): void {
  const missing = parameters.slice(args.length);
  if (missing.length > 0) throw pythonError('TypeError', missingArguments('Script.run', missing));
}
