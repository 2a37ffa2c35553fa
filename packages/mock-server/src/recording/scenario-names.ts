/** Scenarios that their recorder gave no name are called after what was asked, and are put together. */
export const unnamedGroup = 'unnamed/';

/**
 * Names for the scenarios of a recording beside those that are taken already: `txt2img/plain` becomes `txt2img/plain~2`.
 *
 * @returns the new name by the old one
 */
export function nameApart(scenarios: Iterable<string>, taken: ReadonlySet<string>): Map<string, string> {
  const own = new Set(scenarios);
  const names = new Map<string, string>();
  for (const scenario of own) {
    let name = scenario;
    if (!scenario.startsWith(unnamedGroup)) {
      for (let n = 2; taken.has(name) || (n > 2 && own.has(name)); n++) name = `${scenario}~${n}`;
    }
    names.set(scenario, name);
  }
  return names;
}
