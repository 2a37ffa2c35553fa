import { type PyDict, type PyValue, partOf } from '../python/index.ts';
import { mapReferences } from './map-references.ts';

/** Options that built-in extensions add only where there is a web UI to show them in. */
const optionsOfWebUi = /^(ldsr_|SCUNET_|SWIN_|hypertile_)/;

/** Choices of scripts that come the same way: X/Y/Z plot's axes of Hypertile. */
const choicesOfWebUi = /^\[Hypertile\] /;

/** Only with the web UI are there two schemas of this name, which then carry their modules' names (`webui-1.10.1-nowebui.har`). */
const prefixedSchema = 'modules__api__models__ProgressResponse';
const plainSchema = 'ProgressResponse';

/** Takes away what `--nowebui` leaves out: Gradio's and the internal routes, and the options and axes that the UI adds. */
export function removeWebUi(spec: PyDict, lists: Map<string, PyValue>): void {
  const paths = partOf(spec, 'paths');
  for (const path of [...paths.keys()]) if (!path.startsWith('/sdapi/')) paths.delete(path);
  const schemas = partOf(spec, 'components', 'schemas');
  const progress = schemas.get(prefixedSchema);
  if (progress !== undefined) {
    schemas.set(plainSchema, progress);
    mapReferences(spec, (reference) => reference.replace(prefixedSchema, plainSchema));
  }
  dropUnreferenced(spec, schemas);
  dropOptions(partOf(schemas.get('Options') ?? null, 'properties'));
  removeFromLists(lists);
}

function removeFromLists(lists: Map<string, PyValue>): void {
  for (const path of [...lists.keys()]) if (!path.startsWith('/sdapi/')) lists.delete(path);
  const options = lists.get('/sdapi/v1/options');
  if (options instanceof Map) {
    const fewer = new Map(options);
    dropOptions(fewer);
    lists.set('/sdapi/v1/options', fewer);
  }
  const scripts = lists.get('/sdapi/v1/script-info');
  if (Array.isArray(scripts)) lists.set('/sdapi/v1/script-info', withoutChoices(scripts));
}

function dropOptions(options: PyDict): void {
  for (const name of [...options.keys()]) if (optionsOfWebUi.test(name)) options.delete(name);
}

function withoutChoices(value: PyValue): PyValue {
  if (Array.isArray(value)) {
    return value
      .filter((item) => !(typeof item === 'string' && choicesOfWebUi.test(item)))
      .map(withoutChoices);
  }
  if (!(value instanceof Map)) return value;
  return new Map(Array.from(value, ([key, item]) => [key, withoutChoices(item)]));
}

/** Schemas that no operation leads to any more. */
function dropUnreferenced(spec: PyDict, schemas: PyDict): void {
  const reached = new Set<string>();
  const follow = (value: PyValue): void =>
    mapReferences(value, (reference) => {
      const name = reference.slice(reference.lastIndexOf('/') + 1);
      if (!reached.has(name)) {
        reached.add(name);
        follow(schemas.get(name) ?? null);
      }
      return reference;
    });
  follow(spec.get('paths') ?? null);
  for (const name of [...schemas.keys()]) if (!reached.has(name)) schemas.delete(name);
}
