import { type PyDict, partOf } from '../python/index.ts';

/** Routes under the API's prefix that a built-in extension registers, which `--api-auth` leaves open (`auth/outside-sdapi`). */
const ofExtensions = new Set(['/sdapi/v1/loras', '/sdapi/v1/refresh-loras']);

/** Marks, or unmarks, in the spec the operations that want a user and a password: those that the API itself registers. */
export function markGuarded(spec: PyDict, guarded: boolean): void {
  for (const [path, item] of partOf(spec, 'paths')) {
    if (!path.startsWith('/sdapi/') || ofExtensions.has(path) || !(item instanceof Map)) continue;
    for (const operation of item.values()) {
      if (!(operation instanceof Map)) continue;
      if (guarded) operation.set('security', [new Map([['HTTPBasic', []]])]);
      else operation.delete('security');
    }
  }
  const components = partOf(spec, 'components');
  if (!guarded) components.delete('securitySchemes');
  else {
    const basic = new Map([
      ['type', 'http'],
      ['scheme', 'basic'],
    ]);
    components.set('securitySchemes', new Map([['HTTPBasic', basic]]));
  }
}
