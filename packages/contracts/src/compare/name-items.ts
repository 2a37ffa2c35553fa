/** Fields by which the items of a list are told apart, the first that every item has. */
const nameFields = ['name', 'title', 'model_name', 'label', 'key', 'id'] as const;

type Item = Readonly<Record<string, unknown>>;

/**
 * Finds a name for each item of a list: the item itself where it is a text, else one of its fields.
 *
 * @returns undefined when the items have no names, or two have the same: then their places tell them apart
 */
export function nameItems(items: readonly unknown[]): string[] | undefined {
  if (items.every((item) => typeof item === 'string')) return unlessRepeated(items);
  if (!items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    return undefined;
  const objects = items as readonly Item[];
  for (const field of nameFields) {
    if (!objects.every((item) => typeof item[field] === 'string')) continue;
    const names = objects.map((item) => item[field] as string);
    // One script has the same name for txt2img and for img2img.
    return (
      unlessRepeated(names) ?? unlessRepeated(objects.map((item, i) => `${names[i]}${toSwitches(item)}`))
    );
  }
  return undefined;
}

function toSwitches(item: Item): string {
  const set = Object.entries(item).filter(([, value]) => value === true);
  return set.map(([key]) => `${separator}${key}`).join('');
}

/** A control character, since names have spaces. */
const separator = '\u0001';

/** A name without what tells it from another one of the same name. */
export function bareName(name: string): string {
  return name.split(separator, 1)[0] as string;
}

function unlessRepeated(names: readonly string[]): string[] | undefined {
  return new Set(names).size === names.length ? [...names] : undefined;
}
