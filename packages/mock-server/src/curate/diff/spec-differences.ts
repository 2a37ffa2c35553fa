import { httpMethods } from '../../instance/openapi-document.ts';
import { asDict, type PyValue, partOf, stringifyPython } from '../../python/index.ts';

/** What two specs do not share: operations as `GET /sdapi/v1/samplers`, schemas as `schema Options`. */
export type SpecDifferences = { onlyA: string[]; onlyB: string[]; changed: string[] };

/** Compares two specs by operation and by schema, whatever their order. */
export function specDifferences(a: PyValue | undefined, b: PyValue | undefined): SpecDifferences {
  const [one, other] = [partsOf(a), partsOf(b)];
  return {
    onlyA: [...one.keys()].filter((name) => !other.has(name)),
    onlyB: [...other.keys()].filter((name) => !one.has(name)),
    changed: [...one].flatMap(([name, text]) => (other.has(name) && other.get(name) !== text ? [name] : [])),
  };
}

function partsOf(spec: PyValue | undefined): Map<string, string> {
  const parts = new Map<string, string>();
  if (!(spec instanceof Map)) return parts;
  const add = (name: string, value: PyValue) => parts.set(name, stringifyPython(value, { allowNan: true }));
  for (const [path, item] of partOf(spec, 'paths')) {
    for (const method of httpMethods) {
      const operation = asDict(item).get(method);
      if (operation !== undefined) add(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  for (const [name, schema] of partOf(spec, 'components', 'schemas')) add(`schema ${name}`, schema);
  return parts;
}
