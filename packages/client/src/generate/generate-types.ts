import { cutDanglingReferences } from './cut-dangling-references.ts';
import { GenerateError } from './generate-error.ts';
import { importPeer } from './import-peer.ts';
import type { OpenApiDocument } from './open-api.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { selectRoutes } from './select-routes.ts';
import { stripMachinePaths } from './strip-machine-paths.ts';

/**
 * TypeScript types of everything that the spec's API routes take and give, as the text of one module that imports
 * nothing. The same spec gives the same bytes.
 */
export async function generateTypes(spec: OpenApiDocument): Promise<string> {
  const { default: openapiTypescript, astToString } =
    await importPeer<typeof import('openapi-typescript')>('openapi-typescript');
  const prepared = prepareSpec(spec);
  const options = {
    silent: true,
    emptyObjectsUnknown: true,
    defaultNonNullable: false, // else a field with a default would be required in requests
  };
  try {
    const document = structuredClone(prepared) as Parameters<typeof openapiTypescript>[0];
    return `${header(prepared)}\n${astToString(await openapiTypescript(document, options))}`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GenerateError(`No types can be made of this OpenAPI document: ${why}. Is it complete?`, {
      cause: error,
    });
  }
}

/** The spec as types are made from it: API routes only, gaps filled, without operation ids and machine paths. */
export function prepareSpec(spec: OpenApiDocument): OpenApiDocument {
  const api = selectRoutes(spec);
  return stripMachinePaths(
    applyOverlay(cutDanglingReferences(withoutOperationIds(api))),
    Object.keys(api.paths),
  );
}

/** Operation ids repeat on some instances, and nothing here is found by them. */
function withoutOperationIds(spec: OpenApiDocument): OpenApiDocument {
  const strip = (item: OpenApiDocument['paths'][string]) =>
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => {
        const { operationId: _, ...rest } = operation;
        return [method, Array.isArray(operation) || typeof operation !== 'object' ? operation : rest];
      }),
    );
  const paths = Object.fromEntries(Object.entries(spec.paths).map(([path, item]) => [path, strip(item)]));
  return { ...spec, paths };
}

function header(spec: OpenApiDocument): string {
  const count = Object.keys(spec.paths).length;
  return [
    '/* eslint-disable */',
    '/**',
    ' * Written by `sdwebui generate` from a server’s own OpenAPI document; edit nothing here, generate again.',
    ` * OpenAPI ${spec.openapi}, ${count} paths.`,
    ' */',
  ].join('\n');
}
