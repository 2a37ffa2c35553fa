import { isApiRoute } from '@sdwebui/client/command-line';
import { isJsonObject, type JsonObject, listAt, objectAt, textAt } from '../document/json-object.ts';
import type { OpenApiDocument } from '../document/open-api-document.ts';
import { resolveReference } from '../document/resolve-reference.ts';
import type { Body, Operation, Parameter, Resolve } from './operation.ts';
import { readContent } from './read-content.ts';
import { readLogin } from './read-login.ts';
import { readResponses } from './read-responses.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * The operations of the API and of extensions, without those of the web page. By what a caller calls:
 * `GET /task/{}/position`, whatever the document calls the parameter, with or without a slash at the end.
 */
export function readOperations(document: OpenApiDocument): Map<string, Operation> {
  const resolve: Resolve = (node) => resolveReference(document, node);
  const operations = new Map<string, Operation>();
  for (const [path, node] of Object.entries(document.paths).filter(([path]) => isApiRoute(path))) {
    const item = resolve(node);
    for (const method of methods.filter((name) => isJsonObject(item[name]))) {
      const name = `${method.toUpperCase()} ${path}`;
      const key = name.replace(/\{[^}]*\}/g, '{}').replace(/(?<=[^ ])\/$/, '');
      if (!operations.has(key))
        operations.set(key, readOperation(name, document, item, objectAt(item, method)));
    }
  }
  return operations;
}

function readOperation(
  name: string,
  document: OpenApiDocument,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const resolve: Resolve = (node) => resolveReference(document, node);
  const parameters = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')].map(resolve);
  return {
    name,
    deprecated: operation.deprecated === true,
    parameters: new Map(
      parameters.map((parameter) => [nameParameter(parameter, name), readParameter(parameter)]),
    ),
    body: readBody(resolve(operation.requestBody)),
    responses: readResponses(operation, resolve),
    login: readLogin(document, operation),
  };
}

function nameParameter(parameter: JsonObject, operation: string): string {
  const [place, name] = [textAt(parameter, 'in'), textAt(parameter, 'name')];
  if (place === 'path')
    return `path ${[...operation.matchAll(/\{([^}]*)\}/g)].findIndex(([, inner]) => inner === name) + 1}`;
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

function readParameter(parameter: JsonObject): Parameter {
  const [inContent] = readContent(parameter).values();
  const schema = parameter.schema ?? inContent;
  const isDeprecated = parameter.deprecated === true && isJsonObject(schema);
  return {
    schema: isDeprecated ? { allOf: [schema], deprecated: true } : schema,
    required: parameter.required === true,
  };
}

function readBody(body: JsonObject): Body {
  return { content: readContent(body), required: body.required === true };
}
