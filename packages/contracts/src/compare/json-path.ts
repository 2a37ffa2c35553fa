/** Where a value stands in a body; a linked list, because a path is only written out when something differs there. */
export type JsonPath =
  | {
      parent: JsonPath;
      step: string | number;
      /** What the item at this place is called, where its list has names. */
      name?: string;
    }
  | undefined;

/** Writes a path as `$.images[0]` or `$.parameters["odd key"]`. */
export function formatJsonPath(path: JsonPath): string {
  const steps: string[] = [];
  for (let at = path; at !== undefined; at = at.parent) {
    if (typeof at.step === 'number') steps.push(`[${at.step}]`);
    else if (/^[\w$-]+$/.test(at.step)) steps.push(`.${at.step}`);
    else steps.push(`[${JSON.stringify(at.step)}]`);
  }
  return `$${steps.reverse().join('')}`;
}

/** @returns whether `key` is one of the steps of the path. */
export function passesThrough(path: JsonPath, key: string): boolean {
  for (let at = path; at !== undefined; at = at.parent) if (at.step === key) return true;
  return false;
}

/** @returns what the outermost named item is called that holds the place. */
export function holderOf(path: JsonPath): string | undefined {
  let holder: string | undefined;
  for (let at = path; at !== undefined; at = at.parent) holder = at.name ?? holder;
  return holder;
}
